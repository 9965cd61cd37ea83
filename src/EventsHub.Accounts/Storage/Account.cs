using Microsoft.AspNetCore.Identity;

namespace EventsHub.Accounts.Storage;

/// <summary>An account of an organiser or member of staff. Attendees and travellers have none; they use personal links.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    public string DisplayName { get; set; } = "";

    /// <summary>Language of the mails to the account (BCP 47).</summary>
    public string Language { get; set; } = "en";

    public bool IsDisabled { get; set; }

    /// <summary>Time of creation (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>Time of the last sign-in (UTC); null before the first.</summary>
    public DateTime? LastSignInAt { get; set; }
}
