/** The part of aws4 that the tests use; the package has no types. */
declare module 'aws4' {
  interface SignedRequest {
    readonly host: string;
    readonly method: string;
    readonly path?: string;
    readonly body?: string;
    readonly service: string;
    readonly region: string;
    readonly signQuery?: boolean;
    readonly headers?: { readonly [name: string]: string | number };
  }

  export function sign(
    request: SignedRequest,
    credentials: { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string },
  ): SignedRequest;
}
