namespace EventsHub.Accounts.Domain;

/// <summary>Who holds a role.</summary>
/// <param name="Kind">An account, or one of the two kinds of keys.</param>
/// <param name="Id">Id of the account or of the <see cref="AccessKey"/>.</param>
public sealed record Holder(HolderKind Kind, Guid Id);
