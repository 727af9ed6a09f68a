namespace GrowthExperiments;

/// <content>The words: a line is a term and all that is written for it, in English and French; what stands behind <c>/</c> is its family.</content>
internal static partial class Lexicon
{
    /// <summary>What nearly every idea says: who, that it is a change, that something gets better. Two ideas are hardly alike for sharing it.</summary>
    private const string Faint = """
        people: user, customer, client, visitor, member, shopper, buyer, people, person, audience, utilisateur, visiteur, membre, internaute, acheteur, gens, personne
        rise: lift, boost, improve, grow, growth, gain, win, better, more, most, drive, bring, bring more, get, get more, help, make, keep, ameliorer, accroitre, gagner, mieux, favoriser, stimuler, aider
        fall: reduce, cut, reduction of, reduire, limiter, reduire le
        test: test, ab test, a b test, experiment, variant, version, try out, tester, experience, variante
        enable: offer, give, let, allow, propose, provide, enable, support, introduce, launch, proposer, offrir, donner, permettre, laisser, lancer, mettre, mise
        show: show, display, put, place, present, see, view, visible, afficher, affichage, presenter, voir, montrer, visible
        new: new, nouveau, nouvelle, nouvel
        ask: ask, request, prompt, require to, ask for, demander, demande, solliciter
        use: use, using, utiliser, usage
        percent: percent, pourcent, pour cent
        site: site, website, web site, app, application, in app
        rate: rate, ratio, share of, number of, taux, nombre, nombre de, part de
        """;

    /// <summary>The numbers that ideas aim at, how many, how much, and in which direction.</summary>
    private const string Half = """
        activation: activation, activate, active, actif, activer
        retention: retention, retain, retenir, fideliser
        conversion: conversion, convert, convertir
        revenue: revenue, income, turnover, arpu, chiffre d affaires, revenu, average order value, basket value, panier moyen
        engagement: engagement, engage, engaged, engager
        page: page, screen, view page, ecran
        first: first, premier, premiere
        less /Amount: remove, drop, fewer, less, without, no, skip, hide, delete, minus, eliminate, omit, get rid of, optional, supprimer, suppression, enlever, retirer, cacher, masquer, moins, moins de, sans, ne plus, eviter, facultatif, optionnel
        add /Amount: add, addition, extra, additional, require, required, mandatory, compulsory, ajouter, ajout, supplementaire, obligatoire, exiger
        up /Level: raise, increase, higher, dearer, augmenter, augmentation, hausse, relever, monter
        down /Level: lower, decrease, cheaper, baisser, baisse, diminuer, diminution
        short /Length: short, shorter, shorten, simple, simpler, simplify, simplified, simplification, easier, single page, court, courte, raccourcir, simplifier, simplifie, facile, faciliter
        long /Length: long, longer, lengthen, extend, extended, extension, prolong, prolonger, prolongation, allonger, etendre
        euro /Currency: euro, eur
        dollar /Currency: dollar, usd
        pound /Currency: pound, gbp, livre sterling
        1 /Number: 1, one, single, only one, un seul, une seule, seul, seule, unique
        2 /Number: 2, two, both, double, double sided, two sided, deux, les deux
        3 /Number: 3, three, triple, trois
        4 /Number: 4, four, quatre
        5 /Number: 5, five, cinq
        6 /Number: 6, six
        7 /Number: 7, seven, sept
        8 /Number: 8, eight, huit
        9 /Number: 9, nine, neuf
        10 /Number: 10, ten, dix
        12 /Number: 12, twelve, dozen, douze, douzaine
        """;

    private const string Whole = """
        hour /Cadence: hour, hourly, heure
        day /Cadence: day, daily, every day, jour, journalier, quotidien, quotidienne, journee
        week /Cadence: week, weekly, every week, each week, semaine, hebdomadaire, hebdo, chaque semaine
        month /Cadence: month, monthly, every month, mois, mensuel, mensuelle, mensualise
        quarter /Cadence: quarter, quarterly, trimestre, trimestriel
        year /Cadence: year, yearly, annual, annually, annee, annuel, annuelle, a l annee
        email /Channel: email, email address, e mail, e mail address, adresse e mail, adresse email, mail, mailing, courriel, mel
        sms /Channel: sms, text message, texto
        push /Channel: push, push notification, web push
        whatsapp /Channel: whatsapp
        popup /Channel: popup, pop up, modal, overlay, exit intent, fenetre modale
        google /Provider: google
        apple /Provider: apple
        facebook /Provider: facebook, meta
        linkedin /Provider: linkedin
        microsoft /Provider: microsoft
        instagram /Provider: instagram
        tiktok /Provider: tiktok
        twitter /Provider: twitter
        paypal /Provider: paypal
        klarna /Provider: klarna
        ios /Platform: ios, iphone, ipad
        android /Platform: android
        desktop /Platform: desktop, computer, ordinateur
        mobile /Platform: mobile, smartphone, phone app
        fr /Country: france, french, francais, francaise
        de /Country: germany, german, allemagne, allemand, allemande
        gb /Country: uk, united kingdom, britain, british, royaume uni, angleterre
        us /Country: usa, united states, america, american, etats unis
        es /Country: spain, spanish, espagne, espagnol
        it /Country: italy, italian, italie, italien
        be /Country: belgium, belgian, belgique, belge
        ch /Country: switzerland, swiss, suisse
        nl /Country: netherlands, dutch, pays bas
        ca /Country: canada, canadian, canadien
        pt /Country: portugal, portuguese, portugais
        pl /Country: poland, polish, pologne
        at /Country: austria, austrian, autriche
        se /Country: sweden, swedish, suede
        jp /Country: japan, japanese, japon
        br /Country: brazil, brazilian, bresil
        signup /Place: signup, sign up, sign ups, signing up, join, register, registration, registering, create account, create an account, creating an account, account creation, enrol, enroll, inscription, inscrire, s inscrire, creation de compte, creer un compte, nouveau compte
        checkout /Place: checkout, check out, order form, order page, payment form, payment page, tunnel de commande, tunnel d achat, passer commande, page de paiement
        onboarding /Place: onboarding, on boarding, setup, set up, getting started, first session, first use, first run, first time, first login, first visit, prise en main, demarrage, premiere utilisation, premiere connexion, premiere session, premiere visite
        student /Audience: student, etudiant
        partner /Audience: partner, reseller, partenaire
        admin /Audience: admin, administrator, administrateur
        developer /Audience: developer, engineer, developpeur
        designer /Audience: designer, graphiste
        teacher /Audience: teacher, enseignant
        agency /Audience: agency, agence
        freelancer /Audience: freelancer, freelance, self employed, independant
        login: login, log in, logging in, sign in, signing in, signin, social login, connexion, connecter, se connecter, identification
        account: account, compte
        notify: notify, notification, alert, notifier, alerter, alerte, prevenir
        price: price, pricing, cost, fee, tariff, tarif, tarification, prix, cout, frais
        buy: buy, purchase, order, add to cart, ajouter au panier, achat, acheter, commande, commander
        pay: pay, payment, paying, paiement, payer, reglement
        cart: cart, basket, shopping bag, panier
        abandon: abandon, abandoned, abandonment, left behind, abandonne
        leave: leave, exit, quit, about to leave, quitter, sortie, depart
        cancel: cancel, cancellation, unsubscribe, terminate, resilier, resiliation, annuler, annulation, desabonner, desabonnement
        churn: churn, churned, attrition, lapsed, former, ancien
        inactive: inactive, dormant, inactif
        winback: winback, win back, wins back, bring back, brings back, come back, return, reactivate, reactivation, reengage, re engage, reconquete, reconquerir, reactiver, revenir
        trial: trial, free trial, try, essai, essayer, essai gratuit
        free: free, gratuit, gratuite, gratuitement, gratis
        freeshipping: free shipping, free delivery, no delivery fee, no shipping fee, no shipping cost, livraison gratuite, livraison offerte, frais de port offerts, frais de livraison offerts, port gratuit, sans frais de port
        shipping: shipping, delivery, deliver, ship, livraison, livrer, expedition, frais de port, frais de livraison
        card: card, credit card, bank card, debit card, payment card, carte, carte bancaire, carte de credit, carte bleue
        newcomer: newcomer, new user, new customer, new account, new visitor, first time user, beginner, nouvel utilisateur, nouveaux utilisateurs, nouveau client, nouveaux clients, nouveau compte, debutant
        tour /Means: tour, guided tour, product tour, walkthrough, walk through, tutorial, guide, visite guidee, tutoriel, didacticiel, parcours guide
        referral: referral, refer, invite, invitation, inviter, invitee, refer a friend, parrainage, parrainer, parrain, filleul, recommander a un ami
        share: share, sharing, partager, partage
        friend: friend, ami, amie, proche
        colleague: colleague, teammate, team mate, coworker, co worker, collegue, coequipier
        reward: reward, bonus, incentive, recompense, recompenser, prime, cadeau, gift
        discount /Means: discount, coupon, promo, promo code, promotion, voucher, rebate, deal, percent off, remise, reduction, code promo, code de reduction, solde, rabais
        banner /Means: banner, bandeau, banniere
        progress /Means: progress, progress bar, progress indicator, progression, barre de progression, how far, avancement
        review /Means: review, testimonial, customer quote, social proof, rating, stars, avis, temoignage, preuve sociale
        trust: trust, badge, seal, security, secure, confiance, securite, securise
        guarantee /Means: guarantee, warranty, refund, money back, garantie, rembourser, remboursement, satisfait ou rembourse
        homepage: homepage, home page, home, front page, page d accueil, accueil, premiere page
        landing: landing page, landing, page d atterrissage
        product: product, item, produit
        photo /Means: photo, picture, image, visual, visuel
        video /Means: video, film, clip, movie
        demo: demo, demonstration, sample, example, exemple, echantillon
        template /Means: template, preset, modele, gabarit
        import: import, upload, importer
        search /Means: search, search bar, recherche, rechercher, moteur de recherche
        navigation: navigation, menu, nav
        fast: fast, faster, speed, speed up, quick, rapid, load time, loading time, rapide, rapidement, accelerer, vitesse, plus vite
        field: field, input, champ
        form: form, formulaire
        phone: phone, telephone, phone number, telephone number, numero de telephone, tel
        step: step, stage, etape
        default: default, by default, preselect, preselected, pre select, par defaut, preselectionner, preselectionne
        plan: plan, tier, subscription, subscribe, subscriber, membership, forfait, formule, abonnement, abonner, abonne
        upgrade: upgrade, upsell, up sell, upselling, monter en gamme, montee en gamme
        crosssell: cross sell, cross selling, recommend, recommendation, suggest, suggestion, vente croisee, recommander, recommandation, suggerer
        limit: limit, quota, cap, allowance, limite, plafond
        pause /Means: pause, suspend, suspension, freeze, suspendre, mettre en pause
        remind: remind, reminder, follow up, nudge, rappel, rappeler, relance, relancer
        digest: digest, summary, recap, roundup, round up, resume, recapitulatif, synthese, bilan
        newsletter /Means: newsletter, lettre d information, infolettre
        series: series, sequence, drip, drip campaign, campaign, serie, campagne
        welcome: welcome, bienvenue
        retarget: retarget, retargeting, remarketing, reciblage, recibler
        ads: ad, ads, advert, advertisement, advertising, publicite, pub
        seo: seo, organic, organic traffic, search engine, referencement, referencement naturel
        article /Means: article, blog, blog post, post, billet
        dunning: dunning, failed payment, payment failure, declined, card is declined, retry, echec de paiement, paiement echoue, impaye
        survey /Means: survey, questionnaire, poll, nps, sondage, enquete
        checklist /Means: checklist, check list, todo, to do list, liste de taches
        game /Means: gamify, gamified, gamification, streak, ludification
        loyalty: loyalty, loyal, fidelite, fidelisation
        personal: personal, personalise, personalize, personalised, personalized, personalisation, personalization, tailor, tailored, customise, customize, first name, personnaliser, personnalise, personnalisation, sur mesure, prenom
        subject: subject, subject line, objet
        button: button, cta, call to action, bouton, appel a l action
        headline: headline, heading, tagline, titre, accroche, slogan
        copy: copy, wording, text, texte, libelle
        colour: colour, color, couleur
        chat /Means: chat, live chat, chatbot, bot, assistant, messagerie
        call: call, phone call, appel, appeler
        lead: lead, prospect
        company: company, companies, business, enterprise, firm, entreprise, societe
        team: team, equipe
        scarcity: scarcity, low stock, in stock, stock, urgency, countdown, rarete, urgence, compte a rebours
        bundle /Means: bundle, pack, package, kit, offre groupee
        question /Means: question, faq, frequently asked questions, questions frequentes
        language: translate, translation, localise, localize, localisation, language, traduire, traduction, langue
        webinar /Means: webinar, online demo, live demo, live online demo, webinaire
        dark: dark mode, dark theme, night mode, night theme, mode sombre, theme sombre
        sticky: sticky, always visible, floating, toujours visible
        tax: tax, vat, tva, taxe
        help: help, support, help centre, help center, customer service, aide, assistance, support client, centre d aide
        download: download, telecharger, telechargement
        dashboard: dashboard, tableau de bord
        feature: feature, functionality, fonctionnalite
        password: password, mot de passe
        profile: profile, profil
        report: report, rapport
        filter: filter, filtre, filtrer
        sort: sort, trier, tri
        appointment: appointment, rendez vous, rdv
        booking: booking, book, reservation, reserver
        giftcard: gift card, carte cadeau
        bill: bill, billing, invoice, facture, facturation
        store: app store, play store, store, shop, magasin, boutique
        feedback: feedback, retour client, retours clients
        error: error, erreur
        save: save, saved, saving, enregistrer, sauvegarder, economiser
        market: market, marche
        list: list, liste
        small: small, petit, petite
        large: large, big, grand, grande
        """;
}
