import { PassthroughBehavior } from '@model-gateway/rest-api-model/model';
import { coded } from '../../errors/catalogue';
import { Fault } from '../../exchange/fault';
import { mediaTypeOf } from '../../http/media-type';
import { TemplatePlan, TemplatePlans } from '../../plan/template-plan';

/**
 * The request template for a content type; undefined where the body passes unchanged.
 *
 * The media type decides, its parameters do not (documented); without a Content-Type it is `application/json`.
 */
export function selectRequestTemplate(
  templates: TemplatePlans,
  contentType: string | undefined,
  passthrough: PassthroughBehavior,
): TemplatePlan | Fault | undefined {
  const mediaType = contentType === undefined ? 'application/json' : mediaTypeOf(contentType);
  const template = templates.get(mediaType);
  if (template !== undefined) return template.text === '' ? undefined : template;
  const passes = passthrough === PassthroughBehavior.WHEN_NO_MATCH
    || (passthrough === PassthroughBehavior.WHEN_NO_TEMPLATES && templates.size === 0);
  if (passes) return undefined;
  const known = templates.size === 0 ? 'the integration has no templates' : `templates exist for ${[...templates.keys()].join(', ')}`;
  return new Fault(
    'UNSUPPORTED_MEDIA_TYPE',
    'Unsupported Media Type',
    coded('GW1019', `no request template for '${mediaType}': ${known}, and passthrough behavior is ${passthrough}`),
  );
}
