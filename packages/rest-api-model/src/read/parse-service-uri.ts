import { ServiceTarget, ServiceUriKind } from '../model/integration';

/**
 * The service that an integration URI names: `arn:aws:apigateway:{region}:{subdomain.service|service}:path|action/…`.
 *
 * Answers undefined where the URI is none of these.
 */
export function parseServiceUri(uri: string): ServiceTarget | undefined {
  const match = /^arn:[^:]+:apigateway:([^:]*):([^:]+):(path|action)\/(.*)$/s.exec(uri);
  if (match === null) return undefined;
  const [, region = '', host = '', kind, resource = ''] = match;
  const dot = host.lastIndexOf('.');
  return {
    region,
    service: host.slice(dot + 1),
    subdomain: dot < 0 ? undefined : host.slice(0, dot),
    kind: kind === 'path' ? ServiceUriKind.PATH : ServiceUriKind.ACTION,
    resource: resource.replace(/^\/+/, ''),
  };
}
