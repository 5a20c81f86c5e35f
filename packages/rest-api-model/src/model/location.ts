/**
 * Where in a CloudFormation template something was read.
 */
export interface SourceLocation {
  /**
   * Name of the stack whose template this is.
   */
  readonly stack: string;

  /**
   * Logical id of the resource.
   */
  readonly logicalId: string;

  /**
   * CloudFormation type of the resource, for example `AWS::ApiGateway::Method`.
   */
  readonly resourceType: string;

  /**
   * Path of the property below `Properties`, for example `Integration.Uri`.
   *
   * @default - the resource as a whole
   */
  readonly property?: string;
}
