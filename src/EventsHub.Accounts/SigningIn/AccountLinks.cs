namespace EventsHub.Accounts.SigningIn;

public static class AccountLinks
{
    /// <summary>The path of the page that signs in with a token.</summary>
    public static string PathOf(string token) => $"/sign-in/with/{token}";
}
