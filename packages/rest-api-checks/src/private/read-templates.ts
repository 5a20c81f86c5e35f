import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { StackTemplate } from '@model-gateway/rest-api-model';
import { isJsonObject, nestedTemplates } from '@model-gateway/rest-api-model/model';
import type { IPolicyValidationContext } from 'aws-cdk-lib/core';

/** A stack's template with its file. */
export interface TemplateFile extends StackTemplate {
  readonly path: string;
}

interface StackFile {
  readonly stackConstructPath?: string;
  readonly templatePath: string;
  readonly region?: string;
  readonly accountId?: string;
}

/** The templates of an app that hold anything, those of nested stacks included. */
export function readTemplates(context: IPolicyValidationContext): TemplateFile[] {
  // Releases before 2.269.0 give no account and Region here, and the first ones give the paths alone.
  const stacks: readonly StackFile[] = context.stackTemplates ?? context.templatePaths.map((templatePath) => ({ templatePath }));
  const all = stacks.flatMap((stack) => [stack, ...nestedStacks(stack)]);
  return all.flatMap(({ stackConstructPath, templatePath, region, accountId }) => {
    const template: unknown = JSON.parse(readFileSync(templatePath, 'utf8'));
    const name = stackConstructPath ?? basename(templatePath).replace(/(\.nested)?\.template\.json$/, '');
    return !isJsonObject(template) || template.Resources === undefined ? [] : [{ name, template, path: templatePath, region, accountId }];
  });
}

/** The nested stacks of a stack. */
function nestedStacks({ templatePath, region, accountId }: StackFile): StackFile[] {
  const assets = templatePath.replace(/\.template\.json$/, '.assets.json');
  if (assets === templatePath || !existsSync(assets)) return [];
  return nestedTemplates(JSON.parse(readFileSync(assets, 'utf8'))).map((file) => ({ templatePath: join(dirname(templatePath), file), region, accountId }));
}
