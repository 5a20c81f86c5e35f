import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../../scripts/free-port';
import type { CloudFormationTemplate } from './synthesized';

/** A busy machine takes longer, and is no less right. */
const READY_MS = 180_000;
const STACK_MS = 180_000;

/** How a stack of the emulator stands. */
export interface StackState {
  readonly status: string;
  /** The logical ids of the resources that there are. */
  readonly resources: readonly string[];
  /** What failed, with the emulator's reason. */
  readonly failures: readonly string[];
}

/** It looks at the service and the Region, not at the signature. */
const signedFor = (service: string) => ({
  authorization: `AWS4-HMAC-SHA256 Credential=test/20260101/eu-west-1/${service}/aws4_request, SignedHeaders=host, Signature=0`,
});

/** MiniStack, an emulator of AWS services on this machine, asked by CloudFormation's own protocol. */
export class Emulator {
  /** Starts it on a free port of this machine. */
  public static async start(command: string): Promise<Emulator> {
    const port = await freePort();
    const child = spawn(command, {
      stdio: 'ignore',
      env: { ...process.env, GATEWAY_PORT: String(port), EDGE_PORT: String(port), IOT_MTLS_ENABLED: '0', SFTP_ENABLED: '0' },
    });
    const emulator = new Emulator(child, `http://127.0.0.1:${port}/`);
    const end = Date.now() + READY_MS;
    while (Date.now() < end && child.exitCode === null) {
      if (await emulator.ask({ Action: 'ListStacks' }).then(() => true, () => false)) { return emulator; }
      await sleep(200);
    }
    await emulator.stop();
    throw new Error('the emulator does not answer');
  }

  private constructor(private readonly child: ChildProcess, private readonly url: string) {}

  /** Creates or updates a stack, and waits for the end. */
  public async deploy(action: 'CreateStack' | 'UpdateStack', name: string, template: CloudFormationTemplate): Promise<StackState> {
    await this.ask({
      'Action': action, 'StackName': name, 'TemplateBody': JSON.stringify(template),
      'Capabilities.member.1': 'CAPABILITY_IAM', 'Capabilities.member.2': 'CAPABILITY_NAMED_IAM',
    });
    return this.settled(name);
  }

  /** Deletes a stack, and answers how it stands in the end. */
  public async delete(name: string): Promise<StackState> {
    const [id] = valuesOf(await this.ask({ Action: 'DescribeStacks', StackName: name }), 'StackId');
    await this.ask({ Action: 'DeleteStack', StackName: name });
    return this.settled(id);
  }

  /** The resources of a stack that were created, in the order in which they were. */
  public async created(name: string): Promise<string[]> {
    return (await this.ask({ Action: 'DescribeStackEvents', StackName: name })).split('<member>')
      .filter((event) => event.includes('<ResourceStatus>CREATE_COMPLETE<')).flatMap((event) => valuesOf(event, 'LogicalResourceId')).reverse();
  }

  /** What API Gateway answers, by its own paths. */
  public async get(path: string): Promise<unknown> {
    const answer = await fetch(new URL(path, this.url), { headers: signedFor('apigateway') });
    if (!answer.ok) { throw new Error(`${path}: ${answer.status} ${await answer.text()}`); }
    return answer.json();
  }

  public async stop(): Promise<void> {
    if (this.child.exitCode !== null) { return; }
    const exit = once(this.child, 'exit');
    this.child.kill();
    await exit;
  }

  private async settled(name: string): Promise<StackState> {
    const end = Date.now() + STACK_MS;
    let status = '';
    do {
      await sleep(100);
      [status] = valuesOf(await this.ask({ Action: 'DescribeStacks', StackName: name }), 'StackStatus');
    } while (status.endsWith('IN_PROGRESS') && Date.now() < end);
    const events = (await this.ask({ Action: 'DescribeStackEvents', StackName: name })).split('<member>')
      .filter((event) => /<ResourceStatus>\w+_FAILED</.test(event));
    const failures = events.map((event) => ['LogicalResourceId', 'ResourceStatusReason'].flatMap((tag) => valuesOf(event, tag)).join(': '));
    const resources = status === 'DELETE_COMPLETE' ? []
      : valuesOf(await this.ask({ Action: 'DescribeStackResources', StackName: name }), 'LogicalResourceId').sort();
    return { status, resources, failures };
  }

  private async ask(parameters: Record<string, string>): Promise<string> {
    const answer = await fetch(this.url, {
      method: 'POST',
      body: new URLSearchParams({ Version: '2010-05-15', ...parameters }),
      headers: signedFor('cloudformation'),
    });
    const text = await answer.text();
    if (!answer.ok) { throw new Error(valuesOf(text, 'Message')[0] ?? text); }
    return text;
  }
}

function valuesOf(xml: string, tag: string): string[] {
  return [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, value]) => value);
}
