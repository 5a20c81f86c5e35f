module example.com/ratings

go 1.25

require (
	github.com/aws/aws-cdk-go/awscdk/v2 v2.262.0
	github.com/aws/constructs-go/constructs/v10 v10.6.0
	github.com/aws/jsii-runtime-go v1.140.0
	github.com/model-gateway/model-gateway-go/apigatewaysagemakerendpoint v0.0.0
	github.com/model-gateway/model-gateway-go/mappingtemplate v0.0.0
)
