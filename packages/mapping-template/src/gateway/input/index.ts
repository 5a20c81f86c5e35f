export { PARAMETER_LOCATIONS, TemplateInput, type TemplateInputSource } from './template-input';
