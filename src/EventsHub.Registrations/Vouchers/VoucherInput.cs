using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Vouchers;

/// <summary>What a code does and for whom, as a form or the API gives it. Times are in the event's time zone.</summary>
public sealed record VoucherInput
{
    /// <summary>The longest note, in characters.</summary>
    public const int MaxNote = 1000;

    /// <summary>The code; made at random when it is left empty. It never changes.</summary>
    public string? Code { get; set; }

    /// <summary>How it changes a price.</summary>
    public DiscountKind Discount { get; set; }

    /// <summary>The share that is taken off, in percent.</summary>
    public int? Percent { get; set; }

    /// <summary>The amount that is taken off, or the price, VAT included, in units of the event's currency.</summary>
    public decimal? Amount { get; set; }

    /// <summary>The codes of the ticket types and options that it is for, of which it opens those that are hidden; empty for all that everybody can see.</summary>
    public List<string> Products { get; set; } = [];

    /// <summary>How many people may come with it; null for any number.</summary>
    public int? MaxUses { get; set; }

    /// <summary>When it begins to work; null for at once.</summary>
    public DateTime? From { get; set; }

    /// <summary>When it stops working; null for as long as registration is open.</summary>
    public DateTime? Until { get; set; }

    /// <summary>The e-mail address of the one person who may come with it; null for anybody.</summary>
    public string? Email { get; set; }

    /// <summary>A note for staff only.</summary>
    public string? Note { get; set; }

    /// <summary>How many places are kept for those who come with it.</summary>
    public int Reserved { get; set; }

    /// <summary>The code of the ticket type or option of which places are kept; may be null when it is for one alone.</summary>
    public string? ReservedProduct { get; set; }

    internal static VoucherInput Of(Voucher voucher, HostedEvent @event) => new()
    {
        Code = voucher.Code,
        Discount = voucher.Discount.Kind,
        Percent = voucher.Discount.Kind == DiscountKind.Percent ? (int)voucher.Discount.Value : null,
        // Adding a zero with the decimals of the currency makes 240 a 240.00.
        Amount = voucher.Discount.Kind is DiscountKind.Amount or DiscountKind.Price
            ? new Money(voucher.Discount.Value, voucher.Currency).Amount + new decimal(0, 0, 0, false, (byte)Money.Decimals(voucher.Currency)) : null,
        Products = [.. @event.Products.Where(p => voucher.ProductIds.Contains(p.Id)).Select(p => p.Code)],
        MaxUses = voucher.MaxUses,
        From = voucher.From?.ToDateTimeUnspecified(),
        Until = voucher.Until?.ToDateTimeUnspecified(),
        Email = voucher.Email,
        Note = voucher.Note,
        Reserved = voucher.Reserved,
        ReservedProduct = @event.Products.FirstOrDefault(p => p.Id == voucher.ReservedProductId)?.Code,
    };

    /// <exception cref="DomainRuleException">A product does not exist, or an amount has more decimals than the currency.</exception>
    internal VoucherTerms ToTerms(HostedEvent @event)
    {
        var products = Products.Where(code => !string.IsNullOrWhiteSpace(code)).Distinct().Select(code => Find(@event, code, "Products")).ToList();
        return new()
        {
            Discount = Discount switch
            {
                DiscountKind.Percent => new(Discount, Percent ?? 0),
                DiscountKind.None => Domain.Discount.None,
                _ => new(Discount, (Amount is { } typed ? Exactly(typed, @event.Currency) : new(-1, @event.Currency)).Minor),
            },
            ProductIds = [.. products.Select(p => p.Id)],
            MaxUses = MaxUses,
            From = EventTime.Clock(From),
            Until = EventTime.Clock(Until),
            Email = EmailAddress.Clean(Email) is { Length: > 0 } email ? email : null,
            Note = CleanText.LinesOrNull(Note),
            Reserved = Reserved,
            ReservedProductId = Reserved == 0 ? null : !string.IsNullOrWhiteSpace(ReservedProduct) ? Find(@event, ReservedProduct, "ReservedProduct").Id : products is [var only] ? only.Id : null,
        };
    }

    private static ProductOffer Find(HostedEvent @event, string code, string field) => @event.Products.FirstOrDefault(p => p.Code == code)
        ?? throw new DomainRuleException("voucher.product", "There is no ticket or option {0} any more. Load the page again.", code) { Field = $"Voucher.{field}" };

    private static Money Exactly(decimal typed, string currency) => Money.Exactly(typed, currency)
        ?? throw new DomainRuleException("amount.decimals", "Amounts in {0} have {1} decimals at most.", currency, Money.Decimals(currency)) { Field = "Voucher.Amount" };
}
