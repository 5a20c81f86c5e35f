import { Browser, Page } from 'playwright-core';
import { noteComplaints } from '../../../../scripts/browser/note-complaints';
import { clickText, ShownEditor, textOf, untilCurrent, writeTemplate } from '../../../../scripts/browser/shown-bench';
import { createGateway, Gateway } from '../../src/gateway';
import type { GatewayOptions } from '../../src/gateway-options';
import type { Listening } from '../../src/server/listen';
import { Invocation, ModelServer, predict } from '../server/model-server';
import { ratingsTemplate } from './ratings-template';

/** How the browser shows the page, and what the gateway serves. */
export interface OpenOptions extends Pick<GatewayOptions, 'keys'> {
  /** @default light */
  readonly colorScheme?: 'light' | 'dark';
  /** @default 1400 */
  readonly width?: number;
  /** @default 960 */
  readonly height?: number;
  /** @default - the API of ratings */
  readonly template?: unknown;
  /** @default - a model that predicts ratings */
  readonly invocation?: Invocation;
}

/** A gateway with its page open in a browser. */
export class OpenedPage {
  static async open(browser: Browser, options: OpenOptions = {}): Promise<OpenedPage> {
    const model = await ModelServer.start(options.invocation ?? predict);
    const gateway = createGateway({ template: options.template ?? ratingsTemplate(), models: { [options.template === undefined ? 'my-endpoint' : '*']: model.url }, keys: options.keys });
    const listening = await gateway.listen();
    const { colorScheme = 'light', width = 1400, height = 960 } = options;
    const context = await browser.newContext({ colorScheme, viewport: { width, height }, reducedMotion: 'reduce', deviceScaleFactor: 1 });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: listening.url });
    const opened = new OpenedPage(model, gateway, listening, await context.newPage());
    await opened.page.goto(`${listening.url}/_gateway/`);
    await opened.page.getByText('live', { exact: true }).waitFor();
    return opened;
  }

  /** What the browser complained about: errors and warnings of the console, exceptions, refused resources. */
  readonly complaints: string[] = [];

  private constructor(
    private readonly model: ModelServer,
    readonly gateway: Gateway,
    readonly listening: Listening,
    readonly page: Page,
  ) {
    noteComplaints(page, this.complaints, { mayFail: (url) => url.endsWith('/api/events') });
  }

  /** Fills the form of the sample, sends it, and waits until what came of it is on show. */
  async sendSample(user = '321', items = '101,131,162'): Promise<void> {
    await this.page.locator('[data-parameter="path.user_id"]').fill(user);
    await this.page.locator('[data-parameter="querystring.items"]').fill(items);
    await this.page.getByRole('button', { name: 'Send', exact: true }).click();
    await this.page.locator('.summary .target', { hasText: `/prod/${user}` }).waitFor();
    await this.untilCurrent();
  }

  /** Opens a stage of the pipeline. */
  async openStage(stage: string): Promise<void> {
    await this.page.locator(`[data-stage="${stage}"]`).click();
  }

  /** Waits until the output is of the template and the request that are on show. */
  untilCurrent(): Promise<void> {
    return untilCurrent(this.page);
  }

  /** The text of an editor. */
  textOf(editor: ShownEditor): Promise<string> {
    return textOf(this.page, editor);
  }

  /** Replaces the template with another. */
  writeTemplate(text: string): Promise<void> {
    return writeTemplate(this.page, text);
  }

  /** Clicks into the first place where an editor has a text. */
  clickText(editor: ShownEditor, text: string): Promise<void> {
    return clickText(this.page, editor, text);
  }

  async close(): Promise<void> {
    await this.page.context().close();
    await this.gateway.close();
    await this.model.stop();
  }
}
