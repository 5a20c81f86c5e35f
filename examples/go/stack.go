package ratings

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	gateway "github.com/model-gateway/model-gateway-go/apigatewaysagemakerendpoint"
)

// NewRatingsStack deploys GET /{user_id}?items=101,131, which answers {"ratings": [3.8, 2.9]}.
func NewRatingsStack(scope constructs.Construct, id string) awscdk.Stack {
	stack := awscdk.NewStack(scope, &id, nil)
	gateway.NewApiGatewayToSageMakerEndpoint(stack, jsii.String("Ratings"), &gateway.ApiGatewayToSageMakerEndpointProps{
		EndpointName:            jsii.String("my-endpoint"),
		ResourcePath:            jsii.String("{user_id}"),
		Request:                 Request(),
		ResponseMappingTemplate: jsii.String(Response),
	})
	return stack
}
