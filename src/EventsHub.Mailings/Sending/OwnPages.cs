namespace EventsHub.Mailings.Sending;

/// <summary>The page on which people ask for the link to their own page, which stands for that link where nobody may have it: in previews and tests.</summary>
internal static class OwnPages
{
    /// <summary>The path of that page.</summary>
    public static string Ask(string eventCode) => $"/e/{eventCode}/my-link";
}
