namespace EventsHub.Registrations.Contracts;

/// <summary>Somebody registered, as far as it matters for writing to them; see <see cref="Addressees.AddresseeRows"/>.</summary>
public sealed record AddresseeRow
{
    /// <summary>Id of the registration.</summary>
    public required Guid Id { get; init; }

    /// <summary>The code on ticket and badge; unique in the event.</summary>
    public required string Code { get; init; }

    /// <summary>The e-mail address, as typed.</summary>
    public required string Email { get; init; }

    /// <summary>The e-mail address in the form in which addresses are compared.</summary>
    public required string EmailNormalized { get; init; }

    /// <summary>The language of mails (BCP 47).</summary>
    public required string Language { get; init; }

    /// <summary>Time of the registration (UTC).</summary>
    public required DateTime RegisteredAt { get; init; }

    /// <summary>Family name and given name, folded for sorting.</summary>
    public required string SortKey { get; init; }
}
