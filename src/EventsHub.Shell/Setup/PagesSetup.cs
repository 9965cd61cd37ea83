using System.Globalization;
using System.Reflection;
using System.Text.Unicode;
using EventsHub.Kernel.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace EventsHub.Shell.Setup;

/// <summary>Configures Razor Pages: validation is left to the request pipeline, and numbers and dates in forms are read the same way in every
/// language.</summary>
public static class PagesSetup
{
    /// <summary>Name of the cookie that carries a message to the next page.</summary>
    public const string FlashCookie = "eventshub-flash";

    public static void AddPages(this IServiceCollection services)
    {
        // Each module contains its own pages, and each page declares its route.
        services.AddRazorPages(pages => pages.RootDirectory = "/");
        services.Configure<RazorViewEngineOptions>(views => views.PageViewLocationFormats.Add("/Shell/Pages/Shared/{0}" + RazorViewEngine.ViewExtension));
        services.AddSingleton<IConfigureOptions<MvcOptions>, MvcConventions>();
        // Writes non-ASCII letters to HTML as they are instead of as numeric references.
        services.Configure<WebEncoderOptions>(encoding => encoding.TextEncoderSettings = new(UnicodeRanges.All));
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.HeaderName = "X-CSRF-Token";
            antiforgery.Cookie.Name = "eventshub-antiforgery";
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<CookieTempDataProviderOptions>(tempData =>
        {
            tempData.Cookie.Name = FlashCookie;
            tempData.Cookie.IsEssential = true;
        });
    }

    private sealed class MvcConventions(Texts texts) : IConfigureOptions<MvcOptions>
    {
        public void Configure(MvcOptions options)
        {
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            options.Filters.Add<RefusalFilter>();
            options.ModelMetadataDetailsProviders.Add(new EmptyTextStaysText());
            // Browsers submit numbers and dates in an invariant format, whatever the language of the page.
            for (var i = 0; i < options.ValueProviderFactories.Count; i++)
            {
                if (options.ValueProviderFactories[i] is FormValueProviderFactory)
                {
                    options.ValueProviderFactories[i] = new InvariantFormValues();
                }
            }

            var messages = options.ModelBindingMessageProvider;
            messages.SetAttemptedValueIsInvalidAccessor((value, _) => texts["“{0}” cannot be read here. Check it and try again.", value]);
            messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => texts["“{0}” cannot be read here. Check it and try again.", value]);
            messages.SetUnknownValueIsInvalidAccessor(_ => texts["This cannot be read. Check it and try again."]);
            messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["This cannot be read. Check it and try again."]);
            messages.SetValueIsInvalidAccessor(value => texts["“{0}” cannot be read here. Check it and try again.", value]);
            messages.SetValueMustBeANumberAccessor(_ => texts["Enter a number."]);
            messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["Enter a number."]);
            messages.SetValueMustNotBeNullAccessor(_ => texts["Fill in this field."]);
            messages.SetMissingBindRequiredValueAccessor(_ => texts["Fill in this field."]);
            messages.SetMissingKeyOrValueAccessor(() => texts["Fill in this field."]);
            messages.SetMissingRequestBodyRequiredValueAccessor(() => texts["The request is empty."]);
        }
    }

    private sealed class EmptyTextStaysText : IDisplayMetadataProvider
    {
        public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
        {
            if (context.Key.ModelType == typeof(string) && context.Key.PropertyInfo is { } property
                && new NullabilityInfoContext().Create(property).WriteState == NullabilityState.NotNull)
            {
                context.DisplayMetadata.ConvertEmptyStringToNull = false;
            }
        }
    }

    private sealed class InvariantFormValues : IValueProviderFactory
    {
        private static async Task<IFormCollection> ReadAsync(HttpRequest request)
        {
            try
            {
                return await request.ReadFormAsync(request.HttpContext.RequestAborted);
            }
            catch (InvalidDataException exception)
            {
                throw new BadHttpRequestException(exception.Message, exception);
            }
        }

        public async Task CreateValueProviderAsync(ValueProviderFactoryContext context)
        {
            var request = context.ActionContext.HttpContext.Request;
            if (request.HasFormContentType)
            {
                var form = await ReadAsync(request);
                context.ValueProviders.Add(new FormValueProvider(BindingSource.Form, form, System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }
}
