namespace EventsHub.Accounts.Keys;

/// <summary>A key that was just made.</summary>
/// <param name="Id">Id of the key.</param>
/// <param name="Secret">What the program or device sends as <c>Authorization: Bearer</c>. It can be shown only now, since only its hash is stored.</param>
public sealed record MadeKey(Guid Id, string Secret);
