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

    /// <summary>Id of the run that it was printed in; null for a badge printed before runs were written down.</summary>
    public Guid? RunId { get; private set; }

    /// <summary>Number of times that the badge was replaced before; null for a badge printed before runs were written down.</summary>
    public int? Revision { get; private set; }

    /// <summary>When the data on the badge were read (UTC).</summary>
    public DateTime PrintedAt { get; private set; }

    /// <summary>The fingerprint of what the badge shows (<see cref="BadgeFingerprint"/>); null for a badge printed before fingerprints were stored, until the upgrade
    /// of its data.</summary>
    public string? Fingerprint { get; private set; }

    /// <summary>The id of the key that signed the badge's code; null for a badge printed before keys could be turned over, until the upgrade of its data.</summary>
    public string? KeyId { get; private set; }

    /// <summary>True when the badge would look different now, or its code is refused at the door.</summary>
    /// <param name="now">The fingerprint of what the badge would show now.</param>
    /// <param name="revokedKeyIds">The keys of the event whose codes are refused.</param>
    public bool IsOutdated(string now, IReadOnlyCollection<string> revokedKeyIds) => Fingerprint != now || revokedKeyIds.Contains(KeyId!);

    internal static BadgePrint Of(PrintRun run, Guid registrationId, int revision, string fingerprint, string keyId) =>
        new() { RunId = run.Id, RegistrationId = registrationId, Revision = revision, Fingerprint = fingerprint, KeyId = keyId, PrintedAt = run.PrintedAt };

    /// <summary>Brings a badge printed before keys could be turned over into the present form; does nothing to others. Without a fingerprint, it is taken to show what it would show now.</summary>
    /// <param name="before">The fingerprint, as it was made then, of what the badge would show now; null when it cannot be made.</param>
    /// <param name="now">The present fingerprint of what the badge would show now.</param>
    /// <param name="keyId">The id of the key that signed codes then.</param>
    public void Complete(string? before, string now, string keyId)
    {
        if (KeyId is null)
        {
            (Fingerprint, KeyId) = (Fingerprint is null || Fingerprint == before ? now : Outdated, keyId);
        }
    }
}
