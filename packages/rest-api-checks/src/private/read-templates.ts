import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { StackTemplate } from '@model-gateway/rest-api-model';
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

const NESTED = '.nested.template.json';

/** The templates of an app that hold anything, those of nested stacks included. */
export function readTemplates(context: IPolicyValidationContext): TemplateFile[] {
  // Releases before 2.269.0 give no account and Region here, and the first ones give the paths alone.
  const stacks: readonly StackFile[] = context.stackTemplates ?? context.templatePaths.map((templatePath) => ({ templatePath }));
  const all = stacks.flatMap((stack) => [stack, ...nestedStacks(stack)]);
  return all.flatMap(({ stackConstructPath, templatePath, region, accountId }) => {
    const template: unknown = JSON.parse(readFileSync(templatePath, 'utf8'));
    const name = stackConstructPath ?? basename(templatePath).replace(/(\.nested)?\.template\.json$/, '');
    return member(template, 'Resources') === undefined ? [] : [{ name, template, path: templatePath, region, accountId }];
  });
}

/** The nested stacks of a stack: their templates are among its assets. */
function nestedStacks({ templatePath, region, accountId }: StackFile): StackFile[] {
  const assets = templatePath.replace(/\.template\.json$/, '.assets.json');
  if (assets === templatePath || !existsSync(assets)) return [];
  const files = member(JSON.parse(readFileSync(assets, 'utf8')), 'files');
  return Object.values(typeof files === 'object' && files !== null ? files : {}).flatMap((file: unknown) => {
    const path = member(member(file, 'source'), 'path');
    return typeof path === 'string' && path.endsWith(NESTED) ? [{ templatePath: join(dirname(templatePath), path), region, accountId }] : [];
  });
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as { readonly [key: string]: unknown })[key] : undefined;
}
