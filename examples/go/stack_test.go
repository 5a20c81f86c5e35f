package ratings

import (
	"testing"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/assertions"
	"github.com/aws/jsii-runtime-go"
)

func TestTheStackDeploysTheTemplateThatIsTested(t *testing.T) {
	template := assertions.Template_FromStack(NewRatingsStack(awscdk.NewApp(nil), "Ratings"), nil)
	template.ResourceCountIs(jsii.String("AWS::ApiGateway::RestApi"), jsii.Number(1))
	template.HasResourceProperties(jsii.String("AWS::ApiGateway::Method"), map[string]any{
		"HttpMethod":        "GET",
		"AuthorizationType": "AWS_IAM",
		"Integration": map[string]any{
			"RequestTemplates":    map[string]any{"application/json": assertions.Match_StringLikeRegexp(jsii.String("in0"))},
			"PassthroughBehavior": "NEVER",
		},
	})
}
