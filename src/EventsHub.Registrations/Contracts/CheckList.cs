namespace EventsHub.Registrations.Contracts;

/// <summary>All that a device needs to check the codes of an event without network. There is no secret in it and no name.</summary>
public sealed record CheckList
{
    /// <summary>The name of the format.</summary>
    public const string FormatName = "eventshub-check-list";

    /// <summary>The version of the format. Whoever reads another one refuses it.</summary>
    public const int FormatVersion = 1;

    /// <summary>Always <see cref="FormatName"/>.</summary>
    public string Format { get; init; } = FormatName;

    /// <summary>Always <see cref="FormatVersion"/>.</summary>
    public int Version { get; init; } = FormatVersion;

    /// <summary>The event's code.</summary>
    public required string Event { get; init; }

    /// <summary>The event's keys, revoked ones included, by key id.</summary>
    public required IReadOnlyList<CheckKey> Keys { get; init; }

    /// <summary>Registrations of which not every code counts, by code. A registration that is not listed has codes of revision 0, and they count.</summary>
    public required IReadOnlyList<RegistrationStanding> Registrations { get; init; }
}
