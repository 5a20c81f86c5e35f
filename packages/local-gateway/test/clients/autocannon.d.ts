/** The part of autocannon that the tests use; the package has no types. */
declare module 'autocannon' {
  interface Load {
    readonly url: string;
    readonly connections: number;
    readonly amount: number;
    readonly pipelining?: number;
    readonly method?: string;
    readonly body?: string;
    readonly headers?: { readonly [name: string]: string };
    readonly timeout?: number;
  }

  interface LoadResult {
    readonly errors: number;
    readonly timeouts: number;
    readonly mismatches: number;
    readonly non2xx: number;
    readonly '2xx': number;
  }

  export default function autocannon(load: Load & { readonly expectBody?: string }): Promise<LoadResult>;
}
