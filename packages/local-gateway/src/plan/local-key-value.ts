import { ApiKey, stableId } from '@model-gateway/rest-api-model/model';

/** The secret of a key: the template's, or one made up from its id where AWS would generate it on deployment. */
export function localKeyValue(key: ApiKey): string {
  return key.value ?? stableId(`local value of ${key.id}`, 40);
}
