using EventsHub.Conference.Contracts;
using EventsHub.Conference.Setup;
using EventsHub.Kernel.Text;
using FluentValidation;
using FluentValidation.Results;

namespace EventsHub.Conference.Files;

internal sealed class EventFileValidator : AbstractValidator<EventFile>
{
    public EventFileValidator(Texts texts)
    {
        RuleFor(f => f.Code).MustBeEventCode(texts);
        RuleFor(f => f.Event).NotNull().SetValidator(new EventInputValidator(texts));
        RuleFor(f => f.Policies).NotNull().SetValidator(new PoliciesInputValidator(texts));
        RuleForEach(f => f.Rooms).SetValidator(new RoomInputValidator(texts));
        RuleForEach(f => f.Quotas).SetValidator(new QuotaInputValidator(texts));
        RuleForEach(f => f.Products).SetValidator(new ProductInputValidator(texts));
        RuleFor(f => f.Products).Custom((products, context) =>
        {
            var known = context.InstanceToValidate.Quotas.Select(q => q.Code).ToHashSet();
            foreach (var (product, i) in products.Select((product, i) => (product, i)))
            {
                for (var j = 0; j < product.Quotas.Count; j++)
                {
                    if (!known.Contains(product.Quotas[j]))
                    {
                        context.AddFailure(new ValidationFailure($"Products[{i}].Quotas[{j}]", texts["There is no quota with the code {0} in this file.", product.Quotas[j]]));
                    }
                }
            }
        });
        RuleForEach(f => f.TalkTypes).SetValidator(new TalkTypeInputValidator(texts));
        RuleForEach(f => f.TalkTypes).ChildRules(type => type.RuleFor(t => t.Code!).MustBeCode(texts));
        RuleForEach(f => f.MailWording).ChildRules(wording =>
        {
            wording.RuleFor(w => w.Subject).MustBeText(texts, TextInput.MaxName);
            wording.RuleFor(w => w.Text).MustBeText(texts, TextInput.MaxText);
        });
        RuleFor(f => f.Logo!).MustBeLogo(texts).When(f => f.Logo is not null);
        Unique(f => f.TalkTypes.Select(t => t.Code ?? ""), "TalkTypes");
        Unique(f => f.Rooms.Select(r => r.Code), "Rooms");
        Unique(f => f.Quotas.Select(q => q.Code), "Quotas");
        Unique(f => f.Products.Select(p => p.Code), "Products");

        void Unique(Func<EventFile, IEnumerable<string>> codes, string list) => RuleFor(f => f).Custom((file, context) =>
        {
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var (code, i) in codes(file).Select((code, i) => (code, i)))
            {
                if (!seen.Add(code))
                {
                    context.AddFailure(new ValidationFailure($"{list}[{i}].Code", texts["The code {0} stands twice in this list.", code]));
                }
            }
        });
    }
}
