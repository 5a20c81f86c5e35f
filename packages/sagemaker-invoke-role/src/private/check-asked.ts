import { isSageMakerName } from '@model-gateway/prop-checks';
import { Token } from 'aws-cdk-lib/core';

const MODEL = /^\S{1,1024}$/;

/**
 * What is wrong with the names of inference components: one message for each.
 */
export function checkComponents(names: readonly string[] = []): string[] {
  if (Token.isUnresolved(names)) {
    return ["'inferenceComponentNames' is known at deployment only, and each component has an ARN of its own: got a token; write the list of the names"];
  }
  return names.filter((name) => !isSageMakerName(name)).map((name) => (
    `'inferenceComponentNames' has what is no inference component's name: got '${name}'; `
    + 'write 1 to 63 letters, digits and hyphens, the first and the last no hyphen'));
}

/**
 * What is wrong with the models that may be asked: one message for each broken rule.
 */
export function checkModels(models?: readonly string[]): string[] {
  if (models === undefined || Token.isUnresolved(models)) { return []; }
  if (models.length === 0) {
    return ["'targetModels' allows nothing: got an empty list; name at least one model, or leave it out for whatever the request names"];
  }
  return models.filter((model) => !Token.isUnresolved(model) && !MODEL.test(model)).map((model) => (
    `'targetModels' has what no request can name: got '${model}'; write 1 to 1024 characters without blanks, '*' for any`));
}
