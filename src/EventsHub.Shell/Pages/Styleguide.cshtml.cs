using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Hosting;

namespace EventsHub.Shell.Pages;

/// <summary>All components on one page, in development only.</summary>
[AllowAnonymous]
public sealed class StyleguidePage(IWebHostEnvironment environment) : AppPage
{
    /// <summary>A sample form.</summary>
    [BindProperty]
    public SampleForm Input { get; set; } = new();

    /// <summary>Which layout to show: "staff" or "public".</summary>
    [BindProperty(SupportsGet = true, Name = "layout")]
    public string Frame { get; set; } = "staff";

    /// <summary>The accent colour to show.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Accent { get; set; }

    /// <summary>Sample choices.</summary>
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

    /// <summary>Refuses the form, to show errors.</summary>
    public void OnPost()
    {
        ModelState.AddModelError("Input.Email", string.Create(CultureInfo.InvariantCulture, $"“{Input.Email}” is not an e-mail address."));
        ModelState.AddModelError("Input.Ticket", "Choose a ticket.");
        ModelState.AddModelError("", "The early price ended yesterday.");
    }

    /// <summary>The sample form's values.</summary>
    public sealed class SampleForm
    {
        /// <summary>A text.</summary>
        public string Name { get; set; } = "";

        /// <summary>An address.</summary>
        public string Email { get; set; } = "";

        /// <summary>A date.</summary>
        public DateOnly? Arrival { get; set; }

        /// <summary>A number.</summary>
        public int? Guests { get; set; }

        /// <summary>A long text.</summary>
        public string? Wishes { get; set; }

        /// <summary>One of several.</summary>
        public string? Ticket { get; set; }

        /// <summary>One of several, in a list.</summary>
        public string? Country { get; set; }

        /// <summary>Several of several.</summary>
        public IReadOnlyList<string> Options { get; set; } = [];

        /// <summary>Yes or no.</summary>
        public bool Terms { get; set; }

        /// <summary>A file.</summary>
        public IFormFile? Photo { get; set; }
    }
}
