from aws_cdk import App

from ratings.stack import RatingsStack

app = App()
RatingsStack(app, "Ratings")
app.synth()
