namespace EventsHub.Accounts.SigningIn;

/// <summary>Where the links of accounts lead.</summary>
public static class AccountLinks
{
    /// <summary>The path at which a token signs in.</summary>
    public static string PathOf(string token) => $"/sign-in/with/{token}";
}
