import { TemplatePlan, TemplatePlans } from '../../plan/template-plan';

/** The response template for the client's Accept: its first media type, else `application/json`, else the first template (documented). */
export function selectResponseTemplate(templates: TemplatePlans, accepted: string | undefined): TemplatePlan | undefined {
  if (templates.size === 0) return undefined;
  const template = (accepted === undefined ? undefined : templates.get(accepted))
    ?? templates.get('application/json')
    ?? templates.values().next().value;
  // An empty response template passes the payload through (documented).
  return template === undefined || template.text === '' ? undefined : template;
}
