using EventsHub.Accounts.Contracts;
using EventsHub.Kernel.Domain;
using Microsoft.AspNetCore.Identity;

namespace EventsHub.Accounts.Storage;

/// <summary>An account of an organiser or member of staff. Attendees and travellers have none; they use personal links.</summary>
public sealed class Account : IdentityUser<Guid>, IRaisesEvents
{
    private readonly List<IDomainEvent> _events = [];

    public Account() => Id = Guid.CreateVersion7();

    public string DisplayName { get; set; } = "";

    /// <summary>Language of the mails to the account (BCP 47).</summary>
    public string Language { get; set; } = "en";

    public bool IsDisabled { get; private set; }

    /// <summary>Time of creation (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>Time of the last sign-in (UTC); null before the first.</summary>
    public DateTime? LastSignInAt { get; set; }

    /// <summary>Invites its owner by mail, for the first time or once more.</summary>
    public void Invite() => _events.Add(new AccountInvited(Id));

    /// <summary>Sends its owner a link by which to sign in.</summary>
    public void RequestSignInLink() => _events.Add(new SignInLinkRequested(Id));

    /// <summary>Gives it a password, the first or another one. All its sessions end.</summary>
    /// <param name="hash">The hashed password.</param>
    public void SetPassword(string hash)
    {
        PasswordHash = hash;
        EndSessions();
    }

    /// <summary>Shuts its owner out: all sessions end. Links and roles are kept and have no effect.</summary>
    public void Disable()
    {
        Become(isDisabled: true, new AccountDisabled(Id));
        EndSessions();
    }

    /// <summary>Lets its owner in again, with the roles it had.</summary>
    public void Enable() => Become(isDisabled: false, new AccountEnabled(Id));

    /// <inheritdoc/>
    public IReadOnlyList<IDomainEvent> TakeDomainEvents()
    {
        IDomainEvent[] taken = [.. _events];
        _events.Clear();
        return taken;
    }

    // A session holds the stamp with which it began. Of two changes at the same moment, the later one is refused.
    private void EndSessions()
    {
        SecurityStamp = Guid.NewGuid().ToString();
        ConcurrencyStamp = Guid.NewGuid().ToString();
    }

    private void Become(bool isDisabled, IDomainEvent domainEvent)
    {
        if (IsDisabled != isDisabled)
        {
            IsDisabled = isDisabled;
            _events.Add(domainEvent);
        }
    }
}
