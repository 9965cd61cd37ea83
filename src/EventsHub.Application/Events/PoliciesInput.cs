using System.Text.Json.Serialization;
using EventsHub.Domain.Common;
using EventsHub.Domain.Events;
using FluentValidation;

namespace EventsHub.Application.Events;

/// <summary>Terms, cancellation and payment as they are typed on a page, sent to the API, or written in a file. Times are on the event's clocks.</summary>
public sealed record PoliciesInput
{
    /// <summary>What everybody agrees to, by language.</summary>
    public Dictionary<string, string?> Terms { get; set; } = [];

    /// <summary>What is kept when someone cancels. Rows left blank count for nothing.</summary>
    public List<CancellationInput> Cancellation { get; set; } = [];

    /// <summary>The ways to pay when there is something to pay.</summary>
    public List<PaymentMethod> PaymentMethods { get; set; } = [];

    /// <summary>Days that an order may stay unpaid.</summary>
    public int PaymentTermDays { get; set; } = 14;

    /// <summary>The account that transfers go to.</summary>
    public BankAccountInput? BankAccount { get; set; }

    /// <summary>What an event's policies are.</summary>
    public static PoliciesInput Of(Event @event) => new()
    {
        Terms = @event.Terms.ToInput(@event.Languages),
        Cancellation = [.. @event.CancellationRules.OrderBy(r => r.From).Select(r => new CancellationInput { From = EventTime.ToLocal(r.From, @event.TimeZone), KeptPercent = r.KeptPercent })],
        PaymentMethods = [.. @event.PaymentMethods],
        PaymentTermDays = @event.PaymentTermDays,
        BankAccount = @event.BankAccount is { } account ? new() { Holder = account.Holder, Iban = Iban.Print(account.Iban), Bic = account.Bic } : null,
    };

    /// <summary>Writes them into an event.</summary>
    public void ApplyTo(Event @event)
    {
        @event.Terms = Terms.ToLines();
        @event.CancellationRules = [.. Cancellation.Where(r => !r.IsBlank).Select(r => new CancellationRule(EventTime.ToUtc(r.From!.Value, @event.TimeZone), r.KeptPercent!.Value)).OrderBy(r => r.From)];
        @event.PaymentMethods = [.. PaymentMethods.Distinct()];
        @event.PaymentTermDays = PaymentTermDays;
        @event.BankAccount = BankAccount is { IsBlank: false } account
            ? new(CleanText.Line(account.Holder), Iban.Normalize(account.Iban), CleanText.LineOrNull(account.Bic)?.ToUpperInvariant())
            : null;
    }
}

/// <summary>From a time on, a share is kept.</summary>
public sealed record CancellationInput
{
    /// <summary>When the rule begins.</summary>
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public DateTime? From { get; set; }

    /// <summary>What is kept, 0 to 100.</summary>
    public int? KeptPercent { get; set; }

    /// <summary>Whether nothing was typed.</summary>
    [JsonIgnore]
    public bool IsBlank => From is null && KeptPercent is null;
}

/// <summary>An account as it is typed.</summary>
public sealed record BankAccountInput
{
    /// <summary>The name on the account.</summary>
    public string Holder { get; set; } = "";

    /// <summary>The number, with or without blanks.</summary>
    public string Iban { get; set; } = "";

    /// <summary>The bank, when asked for.</summary>
    public string? Bic { get; set; }

    /// <summary>Whether nothing was typed.</summary>
    [JsonIgnore]
    public bool IsBlank => string.IsNullOrWhiteSpace(Holder) && string.IsNullOrWhiteSpace(Iban) && string.IsNullOrWhiteSpace(Bic);
}

internal sealed class PoliciesInputValidator : AbstractValidator<PoliciesInput>
{
    public PoliciesInputValidator(Texts texts)
    {
        RuleFor(p => p.Terms).MustBeText(texts, TextInput.MaxText);
        RuleForEach(p => p.Cancellation).ChildRules(rule =>
        {
            rule.RuleFor(r => r.From).NotNull().When(r => !r.IsBlank).WithMessage(_ => texts["Say from when this rule holds."]);
            rule.RuleFor(r => r.KeptPercent).Must((r, kept) => r.IsBlank || kept is >= 0 and <= 100).WithMessage(_ => texts["Give a percentage from 0 to 100."]);
        });
        RuleForEach(p => p.PaymentMethods).Must(method => method is PaymentMethod.BankTransfer or PaymentMethod.OnSite)
            .WithMessage(_ => texts["People can pay by bank transfer or on site. What costs nothing is free by itself."]);
        RuleFor(p => p.PaymentTermDays).InclusiveBetween(1, 365).WithMessage(_ => texts["Give a number of days from {0} to {1}.", 1, 365]);
        RuleFor(p => p.BankAccount!).SetValidator(new BankAccountInputValidator(texts)).When(p => p.BankAccount is { IsBlank: false });
    }
}

internal sealed class BankAccountInputValidator : AbstractValidator<BankAccountInput>
{
    public BankAccountInputValidator(Texts texts)
    {
        RuleFor(a => a.Holder).Must(name => CleanText.Line(name).Length is > 0 and <= 70).WithMessage(_ => texts["Give the name of the account's holder, of {0} characters at most.", 70]);
        RuleFor(a => a.Iban).Must(Iban.IsValid).WithMessage(_ => texts["This IBAN is not right: one of its characters is wrong, missing or too much. Compare it with the bank's paper."]);
        RuleFor(a => a.Bic).Must(bic => string.IsNullOrWhiteSpace(bic) || Iban.IsBic(bic)).WithMessage(_ => texts["A BIC has 8 or 11 letters and digits. It may be left empty."]);
    }
}
