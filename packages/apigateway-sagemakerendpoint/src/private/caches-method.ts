import type { CfnStage, IResource, IStage } from 'aws-cdk-lib/aws-apigateway';

/**
 * Whether the API's own stage answers a method from its cache: the method's own settings say it, or else those of the stage,
 * which hold for GET alone. An imported API tells nothing of its stages.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html
 */
export function cachesMethod({ api, path }: IResource, httpMethod: string): boolean {
  const stage: IStage | undefined = api.deploymentStage;
  const settings: unknown = (stage?.node.defaultChild as CfnStage | undefined)?.methodSettings;
  const all = Array.isArray(settings) ? settings as CfnStage.MethodSettingProperty[] : [];
  const resourcePath = `/${path.replaceAll('/', '~1')}`;
  const own = all.filter((each) => each.resourcePath === resourcePath && each.httpMethod === httpMethod);
  const others = httpMethod === 'GET' ? all.filter((each) => each.resourcePath === '/*' && each.httpMethod === '*') : [];
  const [said] = [...own, ...others].flatMap(({ cachingEnabled }) => cachingEnabled ?? []);
  return said === true;
}
