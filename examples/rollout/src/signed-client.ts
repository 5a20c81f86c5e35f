import { createHash, createHmac, type BinaryLike } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';

/** The keys of a caller, as the AWS SDK's credential providers give them. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Calls an API whose methods ask for IAM authorization: every request is signed by the signer that the AWS SDK itself uses. */
export class SignedClient {
  private readonly signer: SignatureV4;

  /**
   * @param url where the API is, with its stage, for example `https://abc.execute-api.eu-west-1.amazonaws.com/prod`
   */
  constructor(private readonly url: string, region: string, credentials: Credentials) {
    this.signer = new SignatureV4({ service: 'execute-api', region, credentials, sha256: Sha256 });
  }

  /** Sends a signed GET. */
  public async get(path: string, query: Record<string, string> = {}): Promise<Response> {
    const url = new URL(this.url + path);
    const { headers } = await this.signer.sign({
      method: 'GET', protocol: url.protocol, hostname: url.hostname, path: url.pathname, query, headers: { host: url.host },
    });
    url.search = new URLSearchParams(query).toString();
    return fetch(url, { headers });
  }
}

/** The hash that the signer asks for, from Node's own cryptography. */
class Sha256 {
  private readonly secret?: BinaryLike;
  private data: Buffer[] = [];

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    if (secret !== undefined) { this.secret = bytes(secret); }
  }

  public update(data: Uint8Array): void {
    this.data.push(bytes(data));
  }

  public digest(): Promise<Uint8Array> {
    const hash = this.secret === undefined ? createHash('sha256') : createHmac('sha256', this.secret);
    return Promise.resolve(hash.update(Buffer.concat(this.data)).digest());
  }

  public reset(): void {
    this.data = [];
  }
}

function bytes(data: string | ArrayBuffer | ArrayBufferView): Buffer {
  if (typeof data === 'string') { return Buffer.from(data); }
  return ArrayBuffer.isView(data) ? Buffer.from(data.buffer, data.byteOffset, data.byteLength) : Buffer.from(data);
}
