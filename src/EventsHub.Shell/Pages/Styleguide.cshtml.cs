using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Hosting;

namespace EventsHub.Shell.Pages;

/// <summary>Shows all components of the interface on one page; available in development only.</summary>
[AllowAnonymous]
public sealed class StyleguidePage(IWebHostEnvironment environment) : AppPage
{
    [BindProperty]
    public SampleForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "layout")]
    public string Audience { get; set; } = "staff";

    [BindProperty(SupportsGet = true)]
    public string? Accent { get; set; }

    public IReadOnlyList<SelectListItem> Choices { get; } =
        [new("Regular – €240", "regular"), new("Student – €180", "student"), new("Online – €150", "online")];

    /// <inheritdoc/>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!environment.IsDevelopment())
        {
            context.Result = NotFound();
        }

        Event = new(Guid.Empty, "SAMPLE26", "Sample Space Days 2026", "Sample City", new(2026, 6, 3), new(2026, 6, 5), "Europe/Paris", ["en", "fr", "ar"], Accent ?? "")
        {
            IsRegistrationOpen = true,
            IsProgrammePublished = true,
        };
        Trail.Add(new(T["Events"], "~/events"));
        Trail.Add(new(Event.Name, "~/events/sample26"));
    }

    /// <summary>Always adds errors, to show how they look.</summary>
    public void OnPost()
    {
        ModelState.AddModelError("Input.Email", string.Create(CultureInfo.InvariantCulture, $"“{Input.Email}” is not an e-mail address."));
        ModelState.AddModelError("Input.Ticket", "Choose a ticket.");
        ModelState.AddModelError("", "The early price ended yesterday.");
    }

    public sealed class SampleForm
    {
        public string Name { get; set; } = "";

        public string Email { get; set; } = "";

        public DateOnly? Arrival { get; set; }

        public int? Guests { get; set; }

        public string? Wishes { get; set; }

        public string? Ticket { get; set; }

        public string? Country { get; set; }

        public IReadOnlyList<string> Options { get; set; } = [];

        public bool Terms { get; set; }

        public IFormFile? Photo { get; set; }
    }
}
