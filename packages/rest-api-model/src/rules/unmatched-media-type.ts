import { FindingSeverity } from '@model-gateway/mapping-template';
import { bareMediaType } from './bare-media-type';
import { found, type ApiRule, type ApiRuleFinding } from './rule';

export const UNMATCHED_MEDIA_TYPE: ApiRule = {
  code: 'API2013',
  name: 'unmatched-media-type',
  severity: FindingSeverity.WARNING,
  title: 'a template stands under a media type that no request has',
  explanation: 'Templates are chosen by the media type alone: parameters such as `; charset=utf-8` are cut off before the comparison, so that a '
    + 'key with parameters is never chosen. Write the bare media type.',
  evidence: 'documented',
  wrong: { method: { Integration: { RequestTemplates: { 'application/json; charset=utf-8': '{}' } } } },
  right: { method: { Integration: { RequestTemplates: { 'application/json': '{}' } } } },
  check(context) {
    const findings: ApiRuleFinding[] = [];
    for (const { mediaType, location } of context.templates) {
      const bare = bareMediaType(mediaType);
      if (mediaType.includes(';')) {
        findings.push({
          property: location.property,
          message: `the template under '${mediaType}' is never chosen: parameters are cut off before the comparison`,
          help: `write '${bare}'`,
        });
      } else if (mediaType !== '$default' && !/^[^/\s]+\/[^/\s]+$/.test(mediaType)) {
        findings.push({ property: location.property, message: `'${mediaType}' is no media type`, help: "write one such as 'application/json'" });
      }
    }
    return found(findings);
  },
};
