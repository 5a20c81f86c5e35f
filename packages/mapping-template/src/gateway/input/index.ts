export { PARAMETER_LOCATIONS, type ParameterData, TemplateInput, type TemplateInputSource } from './template-input';
