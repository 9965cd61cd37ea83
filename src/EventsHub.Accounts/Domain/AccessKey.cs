using System.Buffers.Text;
using System.Security.Cryptography;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Time;

namespace EventsHub.Accounts.Domain;

/// <summary>A key by which a program or a device sends requests to the API. It may do what its own grants allow, and never more than its maker may at that
/// moment. Only the hash of its secret is stored.</summary>
public sealed class AccessKey : Entity
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 100;

    /// <summary>How long a key can work, in days.</summary>
    public const int MaxDays = 366;

    private const string Prefix = "ehk_";
    private const int SecretBytes = 32;

    private AccessKey()
    {
    }

    /// <summary>Whether a program or a device uses it.</summary>
    public HolderKind Kind { get; private set; }

    /// <summary>What its maker calls it, such as "Printer at the entrance".</summary>
    public string Name { get; private set; } = "";

    /// <summary>Id of the account that made it, and that it acts for.</summary>
    public Guid MadeBy { get; private set; }

    /// <summary>SHA-256 of the secret, in hexadecimal.</summary>
    public string SecretHash { get; private set; } = "";

    /// <summary>When it was made (UTC).</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>When it stops working (UTC).</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>The last day on which it works. It works until that day is over everywhere on Earth, so that no device stops in the afternoon of its last day.</summary>
    public DateOnly LastDay => EventTime.DayOfTheLast(ExpiresAt.AddTicks(-1));

    /// <summary>When it was last used (UTC), exact to a minute; null before.</summary>
    public DateTime? LastSeenAt { get; private set; }

    /// <summary>Makes a key together with its secret, which is shown once and cannot be recovered.</summary>
    /// <param name="kind">A token or a device.</param>
    /// <param name="name">What to call it.</param>
    /// <param name="madeBy">Id of the account that it acts for.</param>
    /// <param name="utc">Now.</param>
    /// <param name="lastDay">The last day on which it works.</param>
    /// <exception cref="DomainRuleException">The name is missing, or the last day is over or too far away.</exception>
    public static (AccessKey Key, string Secret) Make(HolderKind kind, string? name, Guid madeBy, DateTime utc, DateOnly lastDay)
    {
        var today = EventTime.DayOfTheLast(utc);
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > MaxNameLength)
        {
            throw new DomainRuleException("key.name", "Give a name of at most {0} characters, by which you will know it again.", MaxNameLength) { Field = nameof(Name) };
        }

        if (lastDay < today || lastDay > today.AddDays(MaxDays))
        {
            throw new DomainRuleException("key.last-day", "Choose a last day from today on, within a year.") { Field = "LastDay" };
        }

        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        AccessKey key = new()
        {
            Kind = kind, Name = name.Trim(), MadeBy = madeBy, SecretHash = AccessLink.Hash(secret), MadeAt = utc,
            ExpiresAt = EventTime.OverEverywhere(lastDay),
        };
        return (key, secret);
    }
}
