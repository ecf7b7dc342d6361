import type { Rule } from '../rule.ts';
import { headMetaWithin32kb } from './head-meta-within-32kb.ts';
import { htmlUnder1mb } from './html-under-1mb.ts';
import { pageWeight } from './page-weight.ts';
import { charsetFirst1024 } from './charset-first-1024.ts';
import { utf8Valid } from './utf8-valid.ts';
import { headOnlyMetadata } from './head-only-metadata.ts';
import { socialTagsInHead } from './social-tags-in-head.ts';
import { socialTagsStatic } from './social-tags-static.ts';
import { htmlLangValid } from './html-lang-valid.ts';
import { noMetaRefreshShareTarget } from './no-meta-refresh-share-target.ts';
import { ogPrefixClean } from './og-prefix-clean.ts';
import { titleMissing } from './title-missing.ts';
import { titleMultiple } from './title-multiple.ts';
import { titleLength } from './title-length.ts';
import { titleDuplicate } from './title-duplicate.ts';
import { titleMarkup } from './title-markup.ts';
import { textUnresolvedPlaceholder } from './text-unresolved-placeholder.ts';
import { descriptionMissing } from './description-missing.ts';
import { descriptionLength } from './description-length.ts';
import { descriptionDuplicate } from './description-duplicate.ts';
import { descriptionEqualsTitle } from './description-equals-title.ts';
import { descriptionMarkdownLeak } from './description-markdown-leak.ts';
import { ogRequiredFour } from './og-required-four.ts';
import { ogDescriptionMissing } from './og-description-missing.ts';
import { ogSiteNameMissing } from './og-site-name-missing.ts';
import { ogSiteNameLength } from './og-site-name-length.ts';
import { ogTitleLength } from './og-title-length.ts';
import { ogTitleBranding } from './og-title-branding.ts';
import { ogDescriptionLength } from './og-description-length.ts';
import { ogValueOver1000 } from './og-value-over-1000.ts';
import { ogTagCount } from './og-tag-count.ts';
import { ogPayloadSize } from './og-payload-size.ts';
import { ogDuplicateTag } from './og-duplicate-tag.ts';
import { ogEmptyContent } from './og-empty-content.ts';
import { ogAttributeForm } from './og-attribute-form.ts';
import { ogUnknownKey } from './og-unknown-key.ts';
import { ogTypeValid } from './og-type-valid.ts';
import { ogLocaleFormat } from './og-locale-format.ts';
import { ogDoubleEncoded } from './og-double-encoded.ts';
import { ogControlChars } from './og-control-chars.ts';
import { ogTitleVsH1 } from './og-title-vs-h1.ts';
import { articlePublishedTime } from './article-published-time.ts';
import { articleModifiedOrder } from './article-modified-order.ts';
import { articleAuthorForm } from './article-author-form.ts';
import { articleTags } from './article-tags.ts';
import { ogAudioVideoHttps } from './og-audio-video-https.ts';
import { ogImageMissing } from './og-image-missing.ts';
import { ogImageAbsoluteHttps } from './og-image-absolute-https.ts';
import { ogImageFileExists } from './og-image-file-exists.ts';
import { ogImageFormat } from './og-image-format.ts';
import { ogImageExtensionMime } from './og-image-extension-mime.ts';
import { ogImageMinSize } from './og-image-min-size.ts';
import { ogImageMaxSize } from './og-image-max-size.ts';
import { ogImageRatio } from './og-image-ratio.ts';
import { ogImageBytes } from './og-image-bytes.ts';
import { ogImageDimensionsDeclared } from './og-image-dimensions-declared.ts';
import { ogImageDimensionsTrue } from './og-image-dimensions-true.ts';
import { ogImageAlt } from './og-image-alt.ts';
import { ogImageMultiple } from './og-image-multiple.ts';
import { ogImageStructOrder } from './og-image-struct-order.ts';
import { ogTwitterImageDiffer } from './og-twitter-image-differ.ts';
import { ogImageSecureUrl } from './og-image-secure-url.ts';
import { ogImageUrlSafe } from './og-image-url-safe.ts';
import { ogImageOrientation } from './og-image-orientation.ts';
import { ogImageColour } from './og-image-colour.ts';
import { ogImageAlpha } from './og-image-alpha.ts';
import { ogImageAnimated } from './og-image-animated.ts';
import { ogImageSharedByMany } from './og-image-shared-by-many.ts';
import { ogImageRobotsBlocked } from './og-image-robots-blocked.ts';
import { cardBlank } from './card-blank.ts';
import { googleImagePhoto } from './google-image-photo.ts';
import { twitterCardMissing } from './twitter-card-missing.ts';
import { twitterCardValue } from './twitter-card-value.ts';
import { twitterHandleFormat } from './twitter-handle-format.ts';
import { twitterRedundant } from './twitter-redundant.ts';
import { twitterPlayerUnintended } from './twitter-player-unintended.ts';
import { unfurlLabelPairs } from './unfurl-label-pairs.ts';
import { themeColorHex } from './theme-color-hex.ts';
import { canonicalMissing } from './canonical-missing.ts';
import { canonicalPointsRoot } from './canonical-points-root.ts';
import { canonicalTargetExists } from './canonical-target-exists.ts';
import { canonicalOtherHost } from './canonical-other-host.ts';
import { ogUrlEqualsCanonical } from './og-url-equals-canonical.ts';
import { urlNoTracking } from './url-no-tracking.ts';
import { urlNotLocal } from './url-not-local.ts';
import { siteUrlConfigured } from './site-url-configured.ts';
import { trailingSlashConsistent } from './trailing-slash-consistent.ts';
import { redirectChain } from './redirect-chain.ts';
import { urlHygiene } from './url-hygiene.ts';
import { hreflangValid } from './hreflang-valid.ts';
import { urlExtensionTrap } from './url-extension-trap.ts';
import { robotsTxtValid } from './robots-txt-valid.ts';
import { robotsBlocksPreviewBots } from './robots-blocks-preview-bots.ts';
import { maxImagePreviewLarge } from './max-image-preview-large.ts';
import { robotsConflict } from './robots-conflict.ts';
import { noindexInFeedOrSitemap } from './noindex-in-feed-or-sitemap.ts';
import { noindexShared } from './noindex-shared.ts';
import { pinterestOptOut } from './pinterest-opt-out.ts';
import { jsonldParses } from './jsonld-parses.ts';
import { jsonldEntities } from './jsonld-entities.ts';
import { jsonldArticleFields } from './jsonld-article-fields.ts';
import { jsonldImageSize } from './jsonld-image-size.ts';
import { jsonldMastodonOverride } from './jsonld-mastodon-override.ts';
import { jsonldAuthorObject } from './jsonld-author-object.ts';
import { jsonldOgConsistent } from './jsonld-og-consistent.ts';
import { jsonldGlossary } from './jsonld-glossary.ts';
import { sameasDeadNetwork } from './sameas-dead-network.ts';
import { sameasUrlForm } from './sameas-url-form.ts';
import { oembedShadowsOg } from './oembed-shadows-og.ts';
import { oembedJsonValid } from './oembed-json-valid.ts';
import { oembedIframeShape } from './oembed-iframe-shape.ts';
import { oembedLinkAbsolute } from './oembed-link-absolute.ts';
import { fediverseCreatorFormat } from './fediverse-creator-format.ts';
import { fediverseCreatorDomainHint } from './fediverse-creator-domain-hint.ts';
import { relMePresent } from './rel-me-present.ts';
import { standardSiteLink } from './standard-site-link.ts';
import { standardSiteWellknown } from './standard-site-wellknown.ts';
import { standardSiteUrlMatch } from './standard-site-url-match.ts';
import { standardSiteCoverBytes } from './standard-site-cover-bytes.ts';
import { faviconPresent } from './favicon-present.ts';
import { appleTouchIcon } from './apple-touch-icon.ts';
import { faviconGoogleSize } from './favicon-google-size.ts';
import { iconPngFallback } from './icon-png-fallback.ts';
import { feedAutodiscovery } from './feed-autodiscovery.ts';
import { feedWellFormed } from './feed-well-formed.ts';
import { feedSelfLink } from './feed-self-link.ts';
import { feedGuidStable } from './feed-guid-stable.ts';
import { feedDates } from './feed-dates.ts';
import { feedAbsoluteUrls } from './feed-absolute-urls.ts';
import { feedSafeHtml } from './feed-safe-html.ts';
import { feedTitlePlain } from './feed-title-plain.ts';
import { feedItemImage } from './feed-item-image.ts';
import { feedItemMatchesPage } from './feed-item-matches-page.ts';
import { feedSize } from './feed-size.ts';
import { shareLinkDeadNetwork } from './share-link-dead-network.ts';
import { shareLinkForm } from './share-link-form.ts';
import { shareLinkEncoded } from './share-link-encoded.ts';
import { shareLinkCanonical } from './share-link-canonical.ts';
import { shareTextLength } from './share-text-length.ts';
import { shareLinkA11y } from './share-link-a11y.ts';
import { webShareGuard } from './web-share-guard.ts';
import { linkInternalBroken } from './link-internal-broken.ts';
import { linkHashMissing } from './link-hash-missing.ts';
import { linkTextGeneric } from './link-text-generic.ts';
import { linkUncrawlable } from './link-uncrawlable.ts';
import { linkAbsoluteInternal } from './link-absolute-internal.ts';
import { linkRelativeDoc } from './link-relative-doc.ts';
import { imageAltMissing } from './image-alt-missing.ts';
import { nearDuplicateText } from './near-duplicate-text.ts';
import { retiredNetwork } from './retired-network.ts';
import { termDefinition } from './term-definition.ts';
import { termNamesClash } from './term-names-clash.ts';
import { termBroaderCircular } from './term-broader-circular.ts';
import { termReviewDue } from './term-review-due.ts';
import { termUnmentioned } from './term-unmentioned.ts';
import { translationOutdated } from './translation-outdated.ts';
import { glossaryLinksDiffer } from './glossary-links-differ.ts';
import { pageOrphan } from './page-orphan.ts';
import { embedTitle } from './embed-title.ts';
import { headingOrder } from './heading-order.ts';

/** Every rule, by id, in the order of the documentation. */
export const rules = {
  'head-meta-within-32kb': headMetaWithin32kb,
  'html-under-1mb': htmlUnder1mb,
  'page-weight': pageWeight,
  'charset-first-1024': charsetFirst1024,
  'utf8-valid': utf8Valid,
  'head-only-metadata': headOnlyMetadata,
  'social-tags-in-head': socialTagsInHead,
  'social-tags-static': socialTagsStatic,
  'html-lang-valid': htmlLangValid,
  'no-meta-refresh-share-target': noMetaRefreshShareTarget,
  'og-prefix-clean': ogPrefixClean,
  'title-missing': titleMissing,
  'title-multiple': titleMultiple,
  'title-length': titleLength,
  'title-duplicate': titleDuplicate,
  'title-markup': titleMarkup,
  'text-unresolved-placeholder': textUnresolvedPlaceholder,
  'description-missing': descriptionMissing,
  'description-length': descriptionLength,
  'description-duplicate': descriptionDuplicate,
  'description-equals-title': descriptionEqualsTitle,
  'description-markdown-leak': descriptionMarkdownLeak,
  'og-required-four': ogRequiredFour,
  'og-description-missing': ogDescriptionMissing,
  'og-site-name-missing': ogSiteNameMissing,
  'og-site-name-length': ogSiteNameLength,
  'og-title-length': ogTitleLength,
  'og-title-branding': ogTitleBranding,
  'og-description-length': ogDescriptionLength,
  'og-value-over-1000': ogValueOver1000,
  'og-tag-count': ogTagCount,
  'og-payload-size': ogPayloadSize,
  'og-duplicate-tag': ogDuplicateTag,
  'og-empty-content': ogEmptyContent,
  'og-attribute-form': ogAttributeForm,
  'og-unknown-key': ogUnknownKey,
  'og-type-valid': ogTypeValid,
  'og-locale-format': ogLocaleFormat,
  'og-double-encoded': ogDoubleEncoded,
  'og-control-chars': ogControlChars,
  'og-title-vs-h1': ogTitleVsH1,
  'article-published-time': articlePublishedTime,
  'article-modified-order': articleModifiedOrder,
  'article-author-form': articleAuthorForm,
  'article-tags': articleTags,
  'og-audio-video-https': ogAudioVideoHttps,
  'og-image-missing': ogImageMissing,
  'og-image-absolute-https': ogImageAbsoluteHttps,
  'og-image-file-exists': ogImageFileExists,
  'og-image-format': ogImageFormat,
  'og-image-extension-mime': ogImageExtensionMime,
  'og-image-min-size': ogImageMinSize,
  'og-image-max-size': ogImageMaxSize,
  'og-image-ratio': ogImageRatio,
  'og-image-bytes': ogImageBytes,
  'og-image-dimensions-declared': ogImageDimensionsDeclared,
  'og-image-dimensions-true': ogImageDimensionsTrue,
  'og-image-alt': ogImageAlt,
  'og-image-multiple': ogImageMultiple,
  'og-image-struct-order': ogImageStructOrder,
  'og-twitter-image-differ': ogTwitterImageDiffer,
  'og-image-secure-url': ogImageSecureUrl,
  'og-image-url-safe': ogImageUrlSafe,
  'og-image-orientation': ogImageOrientation,
  'og-image-colour': ogImageColour,
  'og-image-alpha': ogImageAlpha,
  'og-image-animated': ogImageAnimated,
  'og-image-shared-by-many': ogImageSharedByMany,
  'og-image-robots-blocked': ogImageRobotsBlocked,
  'card-blank': cardBlank,
  'google-image-photo': googleImagePhoto,
  'twitter-card-missing': twitterCardMissing,
  'twitter-card-value': twitterCardValue,
  'twitter-handle-format': twitterHandleFormat,
  'twitter-redundant': twitterRedundant,
  'twitter-player-unintended': twitterPlayerUnintended,
  'unfurl-label-pairs': unfurlLabelPairs,
  'theme-color-hex': themeColorHex,
  'canonical-missing': canonicalMissing,
  'canonical-points-root': canonicalPointsRoot,
  'canonical-target-exists': canonicalTargetExists,
  'canonical-other-host': canonicalOtherHost,
  'og-url-equals-canonical': ogUrlEqualsCanonical,
  'url-no-tracking': urlNoTracking,
  'url-not-local': urlNotLocal,
  'site-url-configured': siteUrlConfigured,
  'trailing-slash-consistent': trailingSlashConsistent,
  'redirect-chain': redirectChain,
  'url-hygiene': urlHygiene,
  'hreflang-valid': hreflangValid,
  'url-extension-trap': urlExtensionTrap,
  'robots-txt-valid': robotsTxtValid,
  'robots-blocks-preview-bots': robotsBlocksPreviewBots,
  'max-image-preview-large': maxImagePreviewLarge,
  'robots-conflict': robotsConflict,
  'noindex-in-feed-or-sitemap': noindexInFeedOrSitemap,
  'noindex-shared': noindexShared,
  'pinterest-opt-out': pinterestOptOut,
  'jsonld-parses': jsonldParses,
  'jsonld-entities': jsonldEntities,
  'jsonld-article-fields': jsonldArticleFields,
  'jsonld-image-size': jsonldImageSize,
  'jsonld-mastodon-override': jsonldMastodonOverride,
  'jsonld-author-object': jsonldAuthorObject,
  'jsonld-og-consistent': jsonldOgConsistent,
  'jsonld-glossary': jsonldGlossary,
  'sameas-dead-network': sameasDeadNetwork,
  'sameas-url-form': sameasUrlForm,
  'oembed-shadows-og': oembedShadowsOg,
  'oembed-json-valid': oembedJsonValid,
  'oembed-iframe-shape': oembedIframeShape,
  'oembed-link-absolute': oembedLinkAbsolute,
  'fediverse-creator-format': fediverseCreatorFormat,
  'fediverse-creator-domain-hint': fediverseCreatorDomainHint,
  'rel-me-present': relMePresent,
  'standard-site-link': standardSiteLink,
  'standard-site-wellknown': standardSiteWellknown,
  'standard-site-url-match': standardSiteUrlMatch,
  'standard-site-cover-bytes': standardSiteCoverBytes,
  'favicon-present': faviconPresent,
  'apple-touch-icon': appleTouchIcon,
  'favicon-google-size': faviconGoogleSize,
  'icon-png-fallback': iconPngFallback,
  'feed-autodiscovery': feedAutodiscovery,
  'feed-well-formed': feedWellFormed,
  'feed-self-link': feedSelfLink,
  'feed-guid-stable': feedGuidStable,
  'feed-dates': feedDates,
  'feed-absolute-urls': feedAbsoluteUrls,
  'feed-safe-html': feedSafeHtml,
  'feed-title-plain': feedTitlePlain,
  'feed-item-image': feedItemImage,
  'feed-item-matches-page': feedItemMatchesPage,
  'feed-size': feedSize,
  'share-link-dead-network': shareLinkDeadNetwork,
  'share-link-form': shareLinkForm,
  'share-link-encoded': shareLinkEncoded,
  'share-link-canonical': shareLinkCanonical,
  'share-text-length': shareTextLength,
  'share-link-a11y': shareLinkA11y,
  'web-share-guard': webShareGuard,
  'link-internal-broken': linkInternalBroken,
  'link-hash-missing': linkHashMissing,
  'link-text-generic': linkTextGeneric,
  'link-uncrawlable': linkUncrawlable,
  'link-absolute-internal': linkAbsoluteInternal,
  'link-relative-doc': linkRelativeDoc,
  'image-alt-missing': imageAltMissing,
  'near-duplicate-text': nearDuplicateText,
  'retired-network': retiredNetwork,
  'term-definition': termDefinition,
  'term-names-clash': termNamesClash,
  'term-broader-circular': termBroaderCircular,
  'term-review-due': termReviewDue,
  'term-unmentioned': termUnmentioned,
  'translation-outdated': translationOutdated,
  'glossary-links-differ': glossaryLinksDiffer,
  'page-orphan': pageOrphan,
  'embed-title': embedTitle,
  'heading-order': headingOrder,
} as const satisfies Readonly<Record<string, Rule>>;
