using EventsHub.Domain.Common;

namespace EventsHub.Domain.People;

/// <summary>What somebody may do. Every command and query declares the one it needs.</summary>
public enum Permission
{
    /// <summary>See an event's settings and lists of rooms, tickets, quotas.</summary>
    ViewEvent,

    /// <summary>Create, change, clone and publish events.</summary>
    ManageEvents,

    /// <summary>See who has registered.</summary>
    ViewRegistrations,

    /// <summary>Change, cancel, import, mark paid.</summary>
    ManageRegistrations,

    /// <summary>Print badges and lists.</summary>
    PrintBadges,

    /// <summary>Change the programme.</summary>
    ManageProgramme,

    /// <summary>See and plan trips.</summary>
    ManageTrips,

    /// <summary>Invite people and give them roles.</summary>
    ManageAccounts,

    /// <summary>Run the installation: migrate, verify.</summary>
    Operate,
}

/// <summary>A set of permissions that can be given to a person, for everything or for one event.</summary>
public enum Role
{
    /// <summary>Everything, everywhere.</summary>
    Administrator,

    /// <summary>Builds an event and its programme, and does what staff do.</summary>
    Organiser,

    /// <summary>Works with registrations and prints badges.</summary>
    Staff,

    /// <summary>Plans trips.</summary>
    TripLeader,
}

/// <summary>What roles may do.</summary>
public static class Roles
{
    /// <summary>Whether a role includes a permission.</summary>
    public static bool May(this Role role, Permission permission) => role switch
    {
        Role.Administrator => true,
        Role.Organiser => permission is Permission.ViewEvent or Permission.ManageEvents or Permission.ViewRegistrations
            or Permission.ManageRegistrations or Permission.PrintBadges or Permission.ManageProgramme,
        Role.Staff => permission is Permission.ViewEvent or Permission.ViewRegistrations or Permission.ManageRegistrations or Permission.PrintBadges,
        Role.TripLeader => permission is Permission.ManageTrips,
        _ => false,
    };
}

/// <summary>A role given to somebody, for one event or (without one) for all.</summary>
public sealed class Grant : Entity
{
    /// <summary>Who has it.</summary>
    public Guid AccountId { get; set; }

    /// <summary>Where it holds; null for everywhere.</summary>
    public Guid? EventId { get; set; }

    /// <summary>What it allows.</summary>
    public Role Role { get; set; }
}

/// <summary>What an unguessable link opens.</summary>
public enum LinkPurpose
{
    /// <summary>Somebody's own registration.</summary>
    Registration,

    /// <summary>A traveller's own page.</summary>
    Traveller,

    /// <summary>Signs an account in, once.</summary>
    SignIn,
}

/// <summary>An unguessable link. Only the hash of its token is stored, so that a stolen database opens nothing.</summary>
public sealed class AccessLink : Entity
{
    /// <summary>What it opens.</summary>
    public LinkPurpose Purpose { get; set; }

    /// <summary>The registration, traveller or account that it is for.</summary>
    public Guid SubjectId { get; set; }

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public string TokenHash { get; set; } = "";

    /// <summary>When it was made (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it ends (UTC); null for never.</summary>
    public DateTime? ExpiresAt { get; set; }

    /// <summary>When it was used, for links that open once (UTC).</summary>
    public DateTime? UsedAt { get; set; }

    /// <summary>Whether it still opens anything.</summary>
    public bool IsOpenAt(DateTime utc) => UsedAt is null && (ExpiresAt is null || utc < ExpiresAt);

    /// <summary>Makes a link and the token to send; the token is not kept.</summary>
    public static (AccessLink Link, string Token) Create(LinkPurpose purpose, Guid subjectId, DateTime utc, TimeSpan? lifetime = null)
    {
        var token = System.Buffers.Text.Base64Url.EncodeToString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));
        return (new() { Purpose = purpose, SubjectId = subjectId, TokenHash = Hash(token), CreatedAt = utc, ExpiresAt = utc + lifetime }, token);
    }

    /// <summary>The form that a token is looked up by.</summary>
    public static string Hash(string token) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token)));
}
