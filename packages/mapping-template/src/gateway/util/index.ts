export { base64Decode, base64Encode } from './base64';
export { escapeJavaScript } from './escape-javascript';
export { refuseNull, TemplateUtil, wrongArguments } from './template-util';
export { urlDecode, urlEncode } from './url-coding';
