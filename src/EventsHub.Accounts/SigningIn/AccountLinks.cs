namespace EventsHub.Accounts.SigningIn;

public static class AccountLinks
{
    /// <summary>The path at which a token signs in.</summary>
    public static string PathOf(string token) => $"/sign-in/with/{token}";
}
