// Command synth writes the CloudFormation template of the ratings stack to cdk.out.
package main

import (
	"example.com/ratings"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/jsii-runtime-go"
)

func main() {
	defer jsii.Close()
	app := awscdk.NewApp(&awscdk.AppProps{Outdir: jsii.String("cdk.out")})
	ratings.NewRatingsStack(app, "Ratings")
	app.Synth(nil)
}
