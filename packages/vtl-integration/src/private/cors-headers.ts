import type { CorsOptions } from 'aws-cdk-lib/aws-apigateway';
import { quote } from './quote';

/**
 * The headers that let a browser's script read a response, with their values as parameter mappings.
 */
export function corsHeaders(cors?: CorsOptions): { [header: string]: string } {
  if (cors === undefined) { return {}; }
  const [origin, ...others] = cors.allowOrigins;
  return {
    // the first of several stands here so that the header is declared; the prelude replaces it
    'Access-Control-Allow-Origin': `'${origin}'`,
    ...((origin !== '*' || others.length > 0) && { Vary: "'Origin'" }),
    ...(cors.allowCredentials && { 'Access-Control-Allow-Credentials': "'true'" }),
    ...(cors.exposeHeaders?.length && { 'Access-Control-Expose-Headers': `'${cors.exposeHeaders.join(',')}'` }),
  };
}

/**
 * What stands before a response template to name the caller's origin where several are allowed. It prints nothing.
 *
 * HTTP/1.1 clients spell the header `Origin`, HTTP/2 clients `origin`.
 */
export function responsePrelude(cors?: CorsOptions): string {
  if (cors === undefined || cors.allowOrigins.length < 2) { return ''; }
  const allowed = cors.allowOrigins.map((origin) => `$origin == ${quote(origin)}`).join(' || ');
  return "#set($origin = $input.params().header.get('Origin'))"
    + "#if($origin == '')#set($origin = $input.params().header.get('origin'))#end"
    + `#if(${allowed})#set($context.responseOverride.header.Access-Control-Allow-Origin = $origin)#end`;
}
