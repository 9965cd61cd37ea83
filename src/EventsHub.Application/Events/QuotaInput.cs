using EventsHub.Domain.Common;
using EventsHub.Domain.Events;
using FluentValidation;

namespace EventsHub.Application.Events;

/// <summary>A quota as it is typed on a page, sent to the API, or written in a file.</summary>
public sealed record QuotaInput
{
    /// <summary>A short stable name; made from the name when left empty on a page.</summary>
    public string Code { get; set; } = "";

    /// <summary>The name that staff read.</summary>
    public string Name { get; set; } = "";

    /// <summary>How many places there are; null for no limit.</summary>
    public int? Size { get; set; }

    /// <summary>What a quota is.</summary>
    public static QuotaInput Of(Quota quota) => new() { Code = quota.Code, Name = quota.Name, Size = quota.Size };

    /// <summary>Writes it into a quota.</summary>
    public void ApplyTo(Quota quota)
    {
        quota.Code = Code;
        quota.Name = CleanText.Line(Name);
        quota.Resize(Size);
    }
}

internal sealed class QuotaInputValidator : AbstractValidator<QuotaInput>
{
    public QuotaInputValidator(Texts texts)
    {
        RuleFor(q => q.Code).MustBeCode(texts);
        RuleFor(q => q.Name).Must(name => CleanText.Line(name).Length > 0).WithMessage(_ => texts["Give a name."]);
        RuleFor(q => q.Name).Must(name => CleanText.Line(name).Length <= TextInput.MaxName).WithMessage(_ => texts["At most {0} characters.", TextInput.MaxName]);
        RuleFor(q => q.Size).InclusiveBetween(0, 1_000_000).WithMessage(_ => texts["Give a number from {0} to {1}, or leave it empty.", 0, 1_000_000]);
    }
}
