using EventsHub.Kernel.Domain;

namespace EventsHub.Badges.Domain;

/// <summary>One badge printed for one person. Never changed: a badge printed again is another one.</summary>
public sealed class BadgePrint : Entity
{
    /// <summary>The fingerprint of badges printed before fingerprints were stored that had changed by then; equal to no other.</summary>
    public const string Outdated = "";

    private BadgePrint()
    {
    }

    /// <summary>Id of the registration of the person.</summary>
    public Guid RegistrationId { get; private set; }

    /// <summary>When the data on the badge were read (UTC).</summary>
    public DateTime PrintedAt { get; private set; }

    /// <summary>The fingerprint of what the badge shows (<see cref="BadgeFingerprint"/>); null for a badge printed before fingerprints were stored, until the first
    /// housekeeping after the upgrade takes it.</summary>
    public string? Fingerprint { get; private set; }

    /// <summary>Writes down a badge that was printed.</summary>
    public static BadgePrint Of(Guid registrationId, string fingerprint, DateTime utc) => new() { RegistrationId = registrationId, Fingerprint = fingerprint, PrintedAt = utc };

    /// <summary>True when the badge would look different now.</summary>
    /// <param name="now">The fingerprint of what the badge would show now.</param>
    public bool IsOutdated(string now) => Fingerprint is not null && Fingerprint != now;

    /// <summary>Takes what the badge shows now for what a badge printed before fingerprints were stored shows.</summary>
    public void Complete(string now) => Fingerprint ??= now;
}
