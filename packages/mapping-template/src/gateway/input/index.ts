export { type ParameterData, TemplateInput, type TemplateInputSource } from './template-input';
