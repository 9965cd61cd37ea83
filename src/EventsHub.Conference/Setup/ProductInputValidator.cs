using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Text;
using FluentValidation;
using FluentValidation.Results;

namespace EventsHub.Conference.Setup;

internal sealed class ProductInputValidator : AbstractValidator<ProductInput>
{
    private const decimal HighestPrice = 10_000_000;

    public ProductInputValidator(Texts texts)
    {
        RuleFor(p => p.Code).MustBeCode(texts);
        RuleFor(p => p.Kind).IsInEnum();
        RuleFor(p => p.Attendance).IsInEnum();
        RuleFor(p => p.Name).MustBeText(texts, TextInput.MaxName, required: true);
        RuleFor(p => p.Description).MustBeText(texts, TextInput.MaxText);
        RuleFor(p => p.BadgeRole).MustBeText(texts, 80);
        RuleFor(p => p.Vat).Must(vat => vat is >= 0 and <= Vat.MaxRate / 100m && decimal.Round(vat, 2) == vat)
            .WithMessage(_ => texts["Give the VAT in percent, from 0 to {0}, with two decimals at most.", Vat.MaxRate / 100]);
        RuleFor(p => p.SalesUntil).Must((product, until) => until is null || product.SalesFrom is null || product.SalesFrom < until)
            .WithMessage(_ => texts["The end of sales is not after their start."]);
        RuleFor(p => p.Prices).Custom((prices, context) =>
        {
            var rows = prices.Select((price, i) => (price, path: $"{context.PropertyPath}[{i}]")).Where(row => !row.price.IsBlank).ToList();
            for (var i = 0; i < rows.Count; i++)
            {
                var (price, path) = rows[i];
                var isLast = i == rows.Count - 1;
                if (price.Price is not (>= 0 and <= HighestPrice))
                {
                    context.AddFailure(new ValidationFailure($"{path}.Price", texts["Give a price from {0} to {1}.", 0, HighestPrice]));
                }

                if (!isLast && price.Until is null)
                {
                    context.AddFailure(new ValidationFailure($"{path}.Until", texts["Say when this price ends; only the last price has no end."]));
                }
                else if (isLast && price.Until is not null)
                {
                    context.AddFailure(new ValidationFailure($"{path}.Until", texts["The last price has no end. Add the price that follows, or end the sale instead."]));
                }
                else if (i > 0 && price.Until <= rows[i - 1].price.Until)
                {
                    context.AddFailure(new ValidationFailure($"{path}.Until", texts["This price ends before the one above it."]));
                }
            }
        });
        RuleForEach(p => p.Prices).ChildRules(price => price.RuleFor(p => p.Name).MustBeText(texts, TextInput.MaxName));
    }
}
