using NodaTime;

namespace EventsHub.Registrations.Domain;

/// <summary>Everything that staff say about a code at once.</summary>
public sealed record VoucherTerms
{
    /// <summary>What it takes off.</summary>
    public Discount Discount { get; init; } = Discount.None;

    /// <summary>Ids of the ticket types and options that it is for, of which it opens those that are hidden; empty for all that everybody can see.</summary>
    public IReadOnlyList<Guid> ProductIds { get; init; } = [];

    /// <summary>How many people may come with it; null for any number.</summary>
    public int? MaxUses { get; init; }

    /// <summary>What the clocks of the event show when it begins to work; null for at once.</summary>
    public LocalDateTime? From { get; init; }

    /// <summary>What the clocks of the event show when it stops working, exclusive; null for as long as registration is open.</summary>
    public LocalDateTime? Until { get; init; }

    /// <summary>The e-mail address of the one person who may come with it; null for anybody.</summary>
    public string? Email { get; init; }

    /// <summary>A note for staff only; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>How many places are kept for those who come with it; 0 for none.</summary>
    public int Reserved { get; init; }

    /// <summary>Id of the ticket type or option of which places are kept; null for none.</summary>
    public Guid? ReservedProductId { get; init; }
}
