export { TemplateBench } from './template-bench';
