import type { Examination, TemplateRun, ValueAt } from '@model-gateway/template-editor/engine';

/** What the page asks its worker. */
export type Question =
  | { readonly kind: 'examine'; readonly text: string; readonly run: TemplateRun }
  | { readonly kind: 'value'; readonly text: string; readonly offset: number; readonly request: TemplateRun['request'] };

/** What the worker answers. */
export type Answer =
  | { readonly kind: 'examined'; readonly examination: Examination }
  | { readonly kind: 'valued'; readonly value: ValueAt | undefined }
  | { readonly kind: 'failed'; readonly message: string };
