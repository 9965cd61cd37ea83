using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Time;
using EventsHub.Registrations.Contracts;
using NodaTime;

namespace EventsHub.Registrations.Domain;

/// <summary>A code that an organiser gives out. Whoever comes with it pays less, may order what is hidden, or gets a place that was kept. Nothing that is done to it touches orders placed.</summary>
public sealed partial class Voucher : AggregateRoot
{
    /// <summary>The most places that one code keeps.</summary>
    public const int MaxReserved = 1000;

    private Voucher()
    {
    }

    /// <summary>Id of the event.</summary>
    public Guid EventId { get; private set; }

    /// <summary>The code as people read it, such as ECSITE-7KQ2-9XWM. It never changes.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The code in the form in which codes are compared; unique in the event. See <see cref="VoucherCode.KeyOf"/>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The name of the batch that it was made in; null for a code of its own.</summary>
    public string? Batch { get; private set; }

    /// <summary>Its number in the batch, from 1; null for a code of its own.</summary>
    public int? BatchNumber { get; private set; }

    /// <summary>How it changes a price.</summary>
    public DiscountKind DiscountKind { get; private set; }

    /// <summary>See <see cref="Discount.Value"/>.</summary>
    public long DiscountValue { get; private set; }

    /// <summary>ISO 4217 code of the amount or price: that of the event when staff said it.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>What it takes off.</summary>
    public Discount Discount => new(DiscountKind, DiscountValue);

    /// <summary>Ids of the ticket types and options that it is for; empty for all that everybody can see.</summary>
    public IReadOnlyList<Guid> ProductIds { get; private set; } = [];

    /// <summary>How many people may come with it; null for any number.</summary>
    public int? MaxUses { get; private set; }

    /// <summary>How many people have come with it, without those who cancelled or let the time for their place pass. Changed only by conditional updates in the database, never by saving this object.</summary>
    public int Uses { get; private set; }

    /// <summary>What the clocks of the event show when it begins to work; null for at once.</summary>
    public LocalDateTime? From { get; private set; }

    /// <summary>What the clocks of the event show when it stops working, exclusive; null for as long as registration is open.</summary>
    public LocalDateTime? Until { get; private set; }

    /// <summary>The e-mail address of the one person who may come with it; null for anybody.</summary>
    public string? Email { get; private set; }

    /// <summary>A note for staff only; null for none.</summary>
    public string? Note { get; private set; }

    /// <summary>True when it was switched off.</summary>
    public bool IsOff { get; private set; }

    /// <summary>How many places are kept for those who come with it, those who have come included; 0 for none.</summary>
    public int Reserved { get; private set; }

    /// <summary>Id of the ticket type or option of which places are kept; null for none.</summary>
    public Guid? ReservedProductId { get; private set; }

    /// <summary>Until when they are kept (UTC, exclusive); null when none are.</summary>
    public DateTime? ReservedUntil { get; private set; }

    /// <summary>When it was made (UTC).</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>Makes a code.</summary>
    /// <param name="event">The event that it is for.</param>
    /// <param name="code">The code as people read it.</param>
    /// <param name="terms">What it does, and for whom.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <exception cref="DomainRuleException">Something in it cannot be.</exception>
    public static Voucher Of(HostedEvent @event, string code, VoucherTerms terms, DateTime utc)
    {
        if (VoucherCode.KeyOf(code) is not { Length: >= VoucherCode.MinLength and <= VoucherCode.MaxLength } key || code.Length > VoucherCode.MaxLength)
        {
            throw new DomainRuleException("voucher.code", "Give a code of {0} letters and digits at least, and {1} characters at most.", VoucherCode.MinLength, VoucherCode.MaxLength) { Field = "Voucher.Code" };
        }

        var voucher = new Voucher { EventId = @event.Id, Code = code, Key = key, MadeAt = utc };
        voucher.Describe(@event, terms, utc);
        return voucher;
    }

    /// <summary>Puts it into a batch.</summary>
    /// <param name="batch">The name of the batch.</param>
    /// <param name="number">Its number there, from 1.</param>
    public void Join(string batch, int number) => (Batch, BatchNumber) = (batch, number);

    /// <summary>Says what it does and for whom. Orders placed keep their prices, and who has come with it stays.</summary>
    /// <param name="event">The event that it is for.</param>
    /// <param name="terms">What it does, and for whom.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <exception cref="DomainRuleException">Something in it cannot be.</exception>
    public void Describe(HostedEvent @event, VoucherTerms terms, DateTime utc)
    {
        Refuse(terms.From >= terms.Until, "voucher.period", "The end of the code is not after its beginning.", "Until");
        Refuse(terms.Discount.Kind == DiscountKind.Percent && terms.Discount.Value is < 1 or > 100, "voucher.percent", "Give a share from 1 to 100 percent.", "Percent");
        Refuse(terms.Discount is { Kind: DiscountKind.Amount, Value: <= 0 } or { Kind: DiscountKind.Price, Value: < 0 }, "voucher.amount", "Give an amount of more than 0, or a price.", "Amount");
        Refuse(terms.Discount.Kind == DiscountKind.Price && terms.ProductIds.Count == 0, "voucher.price-of-what", "Choose the tickets and options that cost this price.", "Products");
        Refuse(terms.Discount.Kind == DiscountKind.None && terms.ProductIds.Count == 0 && terms.Reserved == 0, "voucher.nothing", "This code would do nothing. Take something off, choose what it opens, or keep places.", "Discount");
        Refuse(terms.MaxUses < 1, "voucher.uses", "A code can be used once at least.", "MaxUses");
        if (terms.MaxUses < Uses)
        {
            throw new DomainRuleException("voucher.below-uses", "{0} people have come with this code; it cannot be for fewer. Switch it off, and nobody else comes.", Uses) { Field = "Voucher.MaxUses" };
        }

        var until = EventTime.EndToUtc(terms.Until, @event.TimeZone);
        Refuse(terms.Reserved is < 0 or > MaxReserved, "voucher.reserved", "Keep from 0 to 1,000 places.", "Reserved");
        Refuse(terms.Reserved > 0 && terms.ReservedProductId is null, "voucher.reserved-what", "Say of which ticket or option places are kept.", "ReservedProduct");
        Refuse(terms.Reserved > 0 && terms.ProductIds.Count > 0 && !terms.ProductIds.Contains(terms.ReservedProductId!.Value), "voucher.reserved-other", "Places are kept of something that this code is not for. Choose it there too.", "ReservedProduct");
        Refuse(terms.Reserved > 0 && until is null, "voucher.reserved-end", "Say until when the places are kept: give the code an end.", "Until");
        Refuse(terms.Reserved > terms.MaxUses, "voucher.reserved-uses", "More places are kept than people may come.", "Reserved");

        (DiscountKind, DiscountValue, Currency) = (terms.Discount.Kind, terms.Discount.Kind == DiscountKind.None ? 0 : terms.Discount.Value, @event.Currency);
        (ProductIds, MaxUses, From, Until) = ([.. terms.ProductIds], terms.MaxUses, terms.From, terms.Until);
        (Email, Note) = (terms.Email, terms.Note);
        (Reserved, ReservedProductId, ReservedUntil) = terms.Reserved > 0 ? (terms.Reserved, terms.ReservedProductId, until) : (0, null, null);

        static void Refuse(bool condition, string code, string sentence, string field)
        {
            if (condition)
            {
                throw new DomainRuleException(code, sentence) { Field = $"Voucher.{field}" };
            }
        }
    }

    /// <summary>Switches it off, so that nobody else comes with it, or on again. The caller gives back or keeps the places.</summary>
    public void Switch(bool isOff) => IsOff = isOff;

    /// <summary>The path of the registration form of an event with the code filled in, without the path base.</summary>
    public string PathIn(HostedEvent @event) => $"/e/{@event.Code}/register?code={Uri.EscapeDataString(Code)}";

    /// <summary>How many places are to be kept besides those that people with the code have, at a time (UTC).</summary>
    /// <param name="held">How many of the places kept people have.</param>
    /// <param name="utc">The present time (UTC).</param>
    public int ToKeep(int held, DateTime utc) => IsOff || ReservedUntil is not { } end || utc >= end ? 0 : Math.Max(0, Reserved - held);

    /// <inheritdoc/>
    protected override void Tell(RootChange change, IReadOnlySet<string> properties) => Raise(new VoucherChanged(EventId, Id, IsOff ? null : ReservedUntil));
}
