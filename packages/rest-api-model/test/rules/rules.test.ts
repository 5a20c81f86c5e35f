import { RestApiRules } from '@model-gateway/rest-api-model';
import { API_RULES, type ApiRule, sampleTemplate } from '@model-gateway/rest-api-model/model';

const named = API_RULES.map((rule): [string, ApiRule] => [`${rule.code} ${rule.name}`, rule]);

function codes(template: unknown): string[] {
  return RestApiRules.checkTemplate(template).findings.map(({ code }) => code);
}

describe('every rule', () => {
  it('has a code of its own, in the order of the list', () => {
    const all = API_RULES.map(({ code }) => code);
    expect(all).toEqual([...new Set(all)].sort());
  });

  it.each(named)('finds its wrong sample: %s', (_, rule) => {
    expect(codes(sampleTemplate(rule.wrong))).toContain(rule.code);
  });

  it.each(named)('finds nothing in its right sample: %s', (_, rule) => {
    expect(codes(sampleTemplate(rule.right))).not.toContain(rule.code);
  });

  it.each(named)('says in its texts what is wrong and what to write: %s', (_, { title, explanation, wrong, code }) => {
    expect(title).toMatch(/^['a-zA-Z].*[^.]$/);
    expect(explanation).toMatch(/\.$/);
    const findings = RestApiRules.checkTemplate(sampleTemplate(wrong)).findings.filter((finding) => finding.code === code);
    for (const { message, help } of findings) {
      expect(message).not.toMatch(/\.$/);
      expect(help).toBeDefined();
    }
  });

  it('places a finding at a property that the template has, or at what holds it', () => {
    for (const rule of API_RULES) {
      for (const { location } of RestApiRules.checkTemplate(sampleTemplate(rule.wrong)).findings) {
        expect(location).toMatchObject({ stack: 'Stack', logicalId: 'Method', resourceType: 'AWS::ApiGateway::Method' });
        expect(location?.property).toMatch(/^(Integration|RequestParameters|RequestValidatorId|RequestModels|MethodResponses)/);
      }
    }
  });

  it('is quiet about a right method', () => {
    expect(RestApiRules.checkTemplate(sampleTemplate({ method: {} })).findings).toEqual([]);
  });

  it('finds nothing else in the right samples than what they leave out to be short', () => {
    const leftOut = new Set(['API2002', 'API2017', 'MAP2033']);
    expect(API_RULES.flatMap((rule) => codes(sampleTemplate(rule.right))).filter((code) => !leftOut.has(code))).toEqual([]);
  });
});
