using Microsoft.AspNetCore.Identity;

namespace EventsHub.Accounts.Storage;

/// <summary>Somebody who works with EventsHub. Attendees and travellers have no account; their links are enough.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    public string DisplayName { get; set; } = "";

    /// <summary>The language of its mail (BCP 47).</summary>
    public string Language { get; set; } = "en";

    public bool IsDisabled { get; set; }

    /// <summary>When it was made (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it last signed in (UTC).</summary>
    public DateTime? LastSignInAt { get; set; }
}
