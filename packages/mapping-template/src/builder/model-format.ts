import { Answer } from './answer';
import { builderError } from './builder-error';
import { Json } from './json';
import { KServeDatatype } from './kserve-datatype';

/**
 * One input of a model that speaks the Open Inference Protocol (KServe v2).
 */
export interface KServeInput {
  /**
   * The input's name in the model.
   */
  readonly name: string;

  /**
   * The type of its elements.
   */
  readonly datatype: KServeDatatype;

  /**
   * The size of each dimension: a literal, or the `count` of a list.
   */
  readonly shape: Json[];

  /**
   * The elements: a list, flat or nested as the shape says.
   */
  readonly data: Json;
}

/**
 * The bodies that common model servers take and answer.
 *
 * @example
 * import { ModelFormat, Parameter, RequestTemplate } from '@model-gateway/mapping-template';
 *
 * const features = Parameter.query('features').asNumberList({ minItems: 4, maxItems: 4 });
 * RequestTemplate.json(ModelFormat.instances(features));
 */
export class ModelFormat {
  /**
   * `{"instances": [...]}`: TensorFlow Serving, SageMaker's JSON algorithms.
   *
   * @param instances the list itself, for example `items.forEach(...)`, or each instance.
   */
  public static instances(...instances: Json[]): Json {
    if (instances.length === 0) { throw builderError('a body has no instances: got none; give it at least one'); }
    const [first] = instances;
    return Json.object({ instances: instances.length === 1 && first._shape.kind === 'forEach' ? first : Json.array(...instances) });
  }

  /**
   * `{"inputs": [{"name", "shape", "datatype", "data"}]}`: KServe v2, Triton.
   */
  public static kserveInputs(...inputs: KServeInput[]): Json {
    if (inputs.length === 0) { throw builderError('a body has no inputs: got none; give it at least one'); }
    return Json.object({
      inputs: Json.array(...inputs.map(({ name, shape, datatype, data }) => Json.object({
        name: Json.literal(name), shape: Json.array(...shape), datatype: Json.literal(datatype), data,
      }))),
    });
  }

  /**
   * `{"inputs": ..., "parameters": {...}}`: Hugging Face's containers.
   *
   * @param inputs the text, the list of texts, or the object that the task takes.
   * @param parameters the task's parameters, such as `max_new_tokens`; left out where there are none.
   */
  public static huggingFace(inputs: Json, parameters: { [name: string]: Json } = {}): Json {
    return Json.object(Object.keys(parameters).length === 0 ? { inputs } : { inputs, parameters: Json.object(parameters) });
  }

  /**
   * `{"predictions": ...}` of the model's answer, and nothing else that it says.
   */
  public static predictions(): Json {
    return Json.object({ predictions: Answer.path('$.predictions').asJson() });
  }

  /**
   * `{"outputs": [{"name", "shape", "datatype", "data"}]}` of a KServe v2 answer, without the model's name and version.
   */
  public static kserveOutputs(): Json {
    const outputs = Answer.path('$.outputs').asList();
    return Json.object({
      outputs: outputs.forEach(Json.object({
        name: outputs.item.member('name').asText(),
        shape: outputs.item.member('shape').asJson(),
        datatype: outputs.item.member('datatype').asText(),
        data: outputs.item.member('data').asJson(),
      })),
    });
  }

  private constructor() {}
}
