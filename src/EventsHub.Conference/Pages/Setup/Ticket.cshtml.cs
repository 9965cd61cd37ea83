using EventsHub.Conference.Contracts;
using EventsHub.Conference.Setup;
using EventsHub.Kernel.Pipeline;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Conference.Pages.Setup;

public sealed class TicketPage : SetupPage
{
    [BindProperty]
    public ProductInput Product { get; set; } = new();

    /// <summary>The product's code in the page's address; "new" on the page that adds a product.</summary>
    [FromRoute(Name = "code")]
    public string RouteCode { get; set; } = "";

    public bool IsNew => RouteCode == "new";

    public IReadOnlyList<SelectListItem> QuotaChoices => [.. Setup.File.Quotas.Select(q => new SelectListItem(q.Size is { } size ? T["{0} ({1} places)", q.Name, size] : q.Name, q.Code))];

    public async Task OnGetAsync(ProductKind? kind)
    {
        await LoadAsync();
        if (!IsNew)
        {
            Product = Setup.File.Products.Find(x => x.Code == RouteCode) ?? throw new NotFoundException("product");
        }
        else
        {
            Product.Kind = kind ?? ProductKind.TicketType;
        }

        // Blank rows for further prices.
        Product.Prices.Add(new());
        if (Product.Prices.Count == 1)
        {
            Product.Prices.Add(new());
        }
    }

    public Task<IActionResult> OnPostAsync()
    {
        Product.Code = CodeFor(Product.Code, Product.Name.Values, "ticket");
        return SaveAsync(new SaveProduct.Command(Event!.Code, IsNew ? null : RouteCode, Product, Version), "/tickets");
    }

    public Task<IActionResult> OnPostDeleteAsync() => SendAsync(new RemoveProduct.Command(Event!.Code, RouteCode), _ =>
    {
        Flash(T["Deleted."]);
        return LocalRedirect(Url.Content($"~/events/{Event!.Code}/setup/tickets"));
    }, prefix: "", onRefused: () => OnGetAsync(Product.Kind));
}
