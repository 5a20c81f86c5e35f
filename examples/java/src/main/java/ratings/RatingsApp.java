package ratings;

import software.amazon.awscdk.App;

public final class RatingsApp {
    private RatingsApp() {
    }

    public static void main(String[] args) {
        var app = new App();
        new RatingsStack(app, "Ratings");
        app.synth();
    }
}
